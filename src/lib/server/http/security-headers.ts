/** Headers of every response, pages and files alike; the content security policy is SvelteKit's. */
export function securityHeaders(path: string, https: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
    // Minutes as PDF are shown inside our own page.
    'x-frame-options': path.endsWith('.pdf') ? 'SAMEORIGIN' : 'DENY',
    ...(https ? { 'strict-transport-security': 'max-age=31536000' } : {})
  };
}
