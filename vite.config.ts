import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
  test: {
    include: ['tests/{unit,property,contract,api}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000
  }
});
