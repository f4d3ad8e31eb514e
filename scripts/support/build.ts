import { spawnSync } from 'node:child_process';

/** Builds the app into `build/`. @throws Error when the build fails */
export function build(): void {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    {
      stdio: 'inherit'
    }
  );
  if (status !== 0) throw new Error('Không dựng được ứng dụng (vite build): xem các dòng bên trên.');
}
