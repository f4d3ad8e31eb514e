import type { Settings } from '../../ports/settings.ts';
import type { DeviceDatabase } from './database.ts';
import { guard } from './guard.ts';

export function dexieSettings(database: DeviceDatabase): Settings {
  return {
    get: <T>(key: string) =>
      guard(database, async () => ((await database.settings.get(key))?.value as T | undefined) ?? null),
    set: (key, value) => guard(database, async () => void (await database.settings.put({ key, value })))
  };
}
