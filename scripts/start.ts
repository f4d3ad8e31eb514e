/** npm start: builds when there is no build yet, then serves. Settings: docs/operations.md, src/lib/server/config.ts. */
import { readConfig } from '../src/lib/server/config.ts';
import { build } from './support/build.ts';
import { isBuilt, serve } from './support/serve.ts';

try {
  const config = readConfig(process.env);
  if (!isBuilt()) build();
  await serve(config);
  console.log(
    `Dấu Kiểm: ${config.origin ?? `http://${config.host}:${config.port}`} (dữ liệu: ${config.dataDir})`
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
