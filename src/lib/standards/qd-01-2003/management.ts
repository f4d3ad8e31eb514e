import type { Standard } from '../../core/model/standard-set.ts';
import { criterion } from '../build.ts';

/** Tiêu chuẩn 5: Quản lý thư viện (QĐ 01/2003, Chương VI). */
export const MANAGEMENT: Standard = {
  id: 'TC5',
  no: 5,
  title: 'Quản lý thư viện',
  maxPoints: 12,
  criteria: [
    criterion({
      id: '5.1',
      no: '5.1',
      label: 'Chấp hành quy chế tổ chức, hoạt động thư viện (QĐ 61/1998/QĐ-BGDĐT)',
      kind: 'choice',
      options: ['Tốt', 'Đạt', 'Chưa đạt'],
      maxPoints: 2,
      pointsStatus: 'proposed'
    }),
    criterion({
      id: '5.2',
      no: '5.2',
      label: 'Dùng đúng, đủ tài chính theo kế hoạch; khai thác thêm nguồn',
      kind: 'choice',
      options: ['Tốt', 'Đạt', 'Chưa đạt'],
      maxPoints: 4,
      pointsStatus: 'found'
    }),
    criterion({
      id: '5.3',
      no: '5.3',
      label: 'Xử lý, bảo quản, tu bổ tài liệu đúng quy trình',
      kind: 'choice',
      options: ['Tốt', 'Đạt', 'Chưa đạt'],
      maxPoints: 3,
      pointsStatus: 'found',
      photoSuggested: true
    }),
    criterion({
      id: '5.4',
      no: '5.4',
      label: 'Đủ hồ sơ, sổ sách; ban giám hiệu có kiểm tra, đánh giá',
      kind: 'choice',
      options: ['Đủ', 'Thiếu một phần', 'Thiếu nhiều'],
      maxPoints: 3,
      pointsStatus: 'proposed',
      guidance: 'Ghi số loại sổ và số lần ban giám hiệu kiểm tra trong năm.'
    }),
    criterion({
      id: '5.5',
      no: '5.5',
      label: 'Kiểm kê cuối năm, thanh lý theo quy định',
      recordOnly: true
    })
  ]
};
