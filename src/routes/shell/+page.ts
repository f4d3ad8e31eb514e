/** An empty page without server rendering: it answers every field address offline, and the client router goes on from there. */
export const prerender = true;
export const ssr = false;
