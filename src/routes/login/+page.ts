// The page is part of the shell that a phone keeps: it must open without asking the server to draw it.
export const ssr = false;
export const prerender = false;
