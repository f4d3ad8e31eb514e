import type { Region } from '../../core/model/standard-set.ts';

/**
 * As the yearly statistics divide schools (EMIS form), and the flag of Chương trình 135. No threshold of a region was
 * found in a text: an office may add them.
 */
export const REGIONS: Region[] = [
  { id: 'dong-bang', label: 'Trung du, đồng bằng, thành phố' },
  { id: 'mien-nui', label: 'Miền núi, vùng sâu, hải đảo' },
  { id: 'chuong-trinh-135', label: 'Địa bàn Chương trình 135' }
];
