/** Kinds of conditions as the editor offers them. */
export const CONDITION_KINDS = [
  'points',
  'share-of-points',
  'level',
  'figure',
  'criterion',
  'judgement'
] as const;

export const CONDITION_LABELS: Record<(typeof CONDITION_KINDS)[number], string> = {
  points: 'Điểm từ …',
  'share-of-points': 'Tỷ lệ điểm từ …%',
  level: 'Tiêu chuẩn đạt mức độ …',
  figure: 'Số liệu đạt ngưỡng của danh hiệu',
  criterion: 'Tiêu chí đạt',
  judgement: 'Đoàn kiểm tra đánh giá'
};
