/** The field side lives on the phone: nothing is rendered by the server, everything opens without it. */
export const ssr = false;
export const prerender = false;
