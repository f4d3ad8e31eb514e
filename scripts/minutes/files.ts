import { randomUUID } from 'node:crypto';
import { constants } from 'node:buffer';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { readExport, type DeviceExport } from '../../src/lib/core/export.ts';
import { Problem } from '../../src/lib/core/problem.ts';

/** 1 GB, or as much as JavaScript holds in one text when that is less (512 MB in Node 24). */
export const MAX_EXPORT_BYTES = Math.min(1024 ** 3, constants.MAX_STRING_LENGTH);

/** @throws Problem `export-unreadable`, `export-version`; an Error in words when it is too large; the file system's error */
export async function readExportFile(path: string): Promise<DeviceExport> {
  const { size } = await stat(path);
  if (size > MAX_EXPORT_BYTES)
    throw new Error(
      `Tệp xuất lớn ${megabytes(size)} MB, chỉ đọc được tối đa ${megabytes(MAX_EXPORT_BYTES)} MB. Chưa có gì bị thay đổi.`
    );
  const bytes = await readFile(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Problem('export-unreadable', null, { cause });
  }
  return readExport(text);
}

/** The whole file or nothing: written beside and renamed, so that an older OUT.pdf is never half overwritten. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The file system's failures in words. */
export function explainFileError(error: unknown): string {
  const { code, path, message } = error as NodeJS.ErrnoException;
  const file = path ? ` ${path}` : '';
  switch (code) {
    case 'ENOENT':
      return `Không tìm thấy tệp hoặc thư mục${file}. Chưa có gì bị thay đổi.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `Không có quyền đọc hoặc ghi${file}. Chưa có gì bị thay đổi.`;
    case 'EISDIR':
      return `Đây là thư mục, không phải tệp${file ? `:${file}` : ''}. Chưa có gì bị thay đổi.`;
    case 'ENOSPC':
      return `Ổ đĩa hết chỗ nên chưa ghi được${file}. Chưa có gì bị thay đổi.`;
    default:
      return message;
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 ** 2);
}
