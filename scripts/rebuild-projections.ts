/** node scripts/rebuild-projections.ts: makes the office's tables anew from the operation log; loses nothing. */
import { readConfig } from '../src/lib/server/config.ts';
import { openContext } from '../src/lib/server/context.ts';
import { rebuildProjections } from '../src/lib/server/db/rebuild-projections.ts';

const context = await openContext(readConfig(process.env));
const count = await rebuildProjections(context.db, context.standards.current());
await context.close();
console.log(`Đã dựng lại ${count} buổi kiểm tra từ nhật ký thao tác.`);
