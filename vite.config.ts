import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** What so many pages share stands in one file: over a slow line a first load waits for requests more than for bytes. */
const PAGES_THAT_SHARE = 7;
/** What nobody needs before a visit is opened, however many pages share it. */
const LATER = /\(office\)|\/src\/lib\/(standards|core\/(rules|minutes))\//;
const shared = { name: 'shared', minShareCount: PAGES_THAT_SHARE, test: (id: string) => !LATER.test(id) };

export default defineConfig({
  plugins: [sveltekit()],
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [shared] } } } } }
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
  test: {
    include: ['tests/{unit,property,contract,api,simulation}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000
  }
});
