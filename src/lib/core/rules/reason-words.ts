import type { Reason } from './reason.ts';

/** How a condition stands: "Đạt.", "Không đạt.", "Chưa rõ: chưa có ngưỡng." */
export function reasonWord({ state, lacks }: Pick<Reason, 'state' | 'lacks'>): string {
  switch (state) {
    case 'pass':
      return 'Đạt.';
    case 'fail':
      return 'Không đạt.';
    case 'na':
      return 'Không áp dụng.';
    case 'unknown':
      return lacks === 'threshold' ? 'Chưa kết luận: chưa có ngưỡng.' : 'Chưa kết luận.';
  }
}
