import type { Comparability, OpinionHolder } from '$lib/core/opinions/compare.ts';

export const HOLDERS: Record<OpinionHolder, string> = {
  'self-assessment': 'Trường tự đánh giá',
  inspection: 'Đoàn kiểm tra',
  're-inspection': 'Phúc tra'
};

export const NONE_YET: Record<OpinionHolder, string> = {
  'self-assessment': 'Trường chưa gửi bản tự đánh giá của năm học này.',
  inspection: 'Năm học này chưa có buổi kiểm tra.',
  're-inspection': 'Chưa có biên bản phúc tra.'
};

/** Why a column is empty or stands under other words; null when it is simply comparable. */
export const NOTES: Record<Comparability, string | null> = {
  same: null,
  'other-version': 'Theo một phiên bản khác của cùng bộ tiêu chuẩn: so theo mã tiêu chí.',
  'other-set': 'Theo bộ tiêu chuẩn khác nên không so được từng tiêu chí.',
  unknown: 'Chưa ghi trường hoặc bộ tiêu chuẩn nên chưa so được.'
};
