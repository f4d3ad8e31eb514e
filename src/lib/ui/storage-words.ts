import { formatNumber } from '../core/vietnamese.ts';

export interface StorageWords {
  title: string;
  detail: string;
  trailing: string;
}

const LOW_BYTES = 200 * 1024 * 1024;

/** How full the phone is and whether the browser promised to keep the data; null when the browser does not say. */
export async function storageWords(): Promise<StorageWords | null> {
  const estimate = await navigator.storage?.estimate?.();
  if (!estimate?.quota) return null;
  const free = estimate.quota - (estimate.usage ?? 0);
  const kept = (await navigator.storage.persisted?.()) ?? false;
  return {
    title: `Còn trống ${sizeText(free)}`,
    detail: kept
      ? 'Trình duyệt cam kết không tự xoá dữ liệu'
      : 'Trình duyệt chưa cam kết giữ dữ liệu. Cài Dấu Kiểm vào máy để an toàn hơn',
    trailing: free < LOW_BYTES ? 'Sắp đầy' : kept ? 'An toàn' : ''
  };
}

function sizeText(bytes: number): string {
  const gigabytes = bytes / 1024 ** 3;
  if (gigabytes >= 1) return `${formatNumber(Math.round(gigabytes * 10) / 10)} GB`;
  return `${formatNumber(Math.round(bytes / 1024 ** 2))} MB`;
}
