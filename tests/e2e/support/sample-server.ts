/** Serves the built app with sample data: node sample-server.ts FOLDER PORT. Prints "ready" when it listens. */
import { existsSync } from 'node:fs';
import { readConfig } from '../../../src/lib/server/config.ts';
import { seed } from '../../../scripts/seed/seed.ts';
import { serve } from '../../../scripts/support/serve.ts';
import { PASSWORD, TODAY } from './sample.ts';

const [dataDir = '', port = ''] = process.argv.slice(2);
const config = { ...readConfig({ ...process.env, PORT: port }), dataDir, host: '127.0.0.1', origin: null };
if (!existsSync(dataDir)) await seed(config, { today: TODAY, password: PASSWORD, photos: false });
await serve(config);
console.log('ready');
