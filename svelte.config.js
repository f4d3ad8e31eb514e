import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// A fixed name: the same commit always builds the same version, so caches survive a rebuild.
function buildVersion() {
  const release = JSON.parse(readFileSync('package.json', 'utf8')).version;
  try {
    const commit = execSync('git rev-parse --short=10 HEAD', { stdio: ['ignore', 'pipe', 'ignore'] });
    return `${release}+${commit.toString().trim()}`;
  } catch {
    return release;
  }
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter({ out: 'build' }),
    paths: { relative: false },
    version: { name: process.env.DAUKIEM_VERSION ?? buildVersion() },
    serviceWorker: { register: false },
    csp: {
      mode: 'auto',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        'style-src': ['self', 'unsafe-inline'],
        'img-src': ['self', 'blob:', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'object-src': ['none'],
        'frame-src': ['self', 'blob:'],
        'frame-ancestors': ['none'],
        'base-uri': ['none'],
        'form-action': ['self']
      }
    }
  }
};
