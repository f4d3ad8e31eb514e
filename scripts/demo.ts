/** npm run demo: builds, fills `data-demo/` with invented data when it is empty, and serves it on this machine only. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROLE_LABELS } from '../src/lib/core/model/person.ts';
import { localDateTime } from '../src/lib/core/vietnamese/dates.ts';
import { readConfig } from '../src/lib/server/config.ts';
import { SAMPLE_PEOPLE } from './seed/people.ts';
import { seed } from './seed/seed.ts';
import { build } from './support/build.ts';
import { serve } from './support/serve.ts';

/** Known to everybody who reads this file: the demo therefore never listens beyond this machine. */
const PASSWORD = 'thu-vien-2026';
const DATA_DIR = resolve('data-demo');

if (process.argv.includes('--fresh')) rmSync(DATA_DIR, { recursive: true, force: true });
build();
const config = { ...readConfig(process.env), dataDir: DATA_DIR, host: '127.0.0.1', origin: null };
if (!existsSync(DATA_DIR)) await fill();
await serve(config);

console.log(`\nDấu Kiểm, dữ liệu mẫu: http://127.0.0.1:${config.port}`);
console.log(`Mật khẩu của mọi tài khoản mẫu: ${PASSWORD}\n`);
for (const { username, name, role, post } of Object.values(SAMPLE_PEOPLE))
  console.log(`  ${username.padEnd(14)} ${name}, ${post} (${ROLE_LABELS[role]})`);
console.log('\nLàm lại dữ liệu của hôm nay: npm run demo -- --fresh. Dừng: Ctrl+C');

/** Into a folder beside, renamed when it is whole: a demo that was interrupted starts over. */
async function fill(): Promise<void> {
  const { date } = localDateTime(new Date().toISOString());
  console.log(`Tạo dữ liệu mẫu cho ngày ${date} …`);
  const beside = `${DATA_DIR}-new`;
  rmSync(beside, { recursive: true, force: true });
  await seed(
    { ...config, dataDir: beside },
    { today: date, password: PASSWORD, photos: true, standards: true }
  );
  renameSync(beside, DATA_DIR);
}
