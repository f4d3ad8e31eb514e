import type { Standard } from '../../core/model/standard-set.ts';
import { atLeast, criterion, figure } from '../build.ts';
import { reference, references } from './references.ts';

/** Tiêu chuẩn 3: Nghiệp vụ (QĐ 01/2003, Chương IV). */
export const LIBRARY_WORK: Standard = {
  id: 'TC3',
  no: 3,
  title: 'Nghiệp vụ',
  maxPoints: 20,
  criteria: [
    criterion({
      id: '3.1',
      no: '3.1',
      label: 'Đăng ký tổng quát và cá biệt mọi ấn phẩm',
      maxPoints: 4,
      pointsStatus: 'proposed',
      photoSuggested: true
    }),
    criterion({
      id: '3.2',
      no: '3.2',
      label: 'Mô tả, phân loại theo nghiệp vụ thư viện',
      maxPoints: 4,
      pointsStatus: 'proposed'
    }),
    criterion({
      id: '3.3',
      no: '3.3',
      label: 'Tổ chức mục lục (tủ phiếu, sổ hoặc phần mềm)',
      maxPoints: 4,
      pointsStatus: 'proposed'
    }),
    criterion({
      id: '3.4',
      no: '3.4',
      label: 'Sắp xếp kho đúng ký hiệu, dễ tìm',
      maxPoints: 3,
      pointsStatus: 'proposed',
      photoSuggested: true
    }),
    criterion({
      id: '3.5',
      no: '3.5',
      label: 'Có nội quy và bảng hướng dẫn bạn đọc',
      maxPoints: 2,
      pointsStatus: 'proposed',
      photoSuggested: true
    }),
    figure({
      id: '3.6',
      no: '3.6',
      label: 'Biên soạn thư mục phục vụ dạy học trong năm',
      unit: 'thư mục/năm',
      add: ['bibliographies'],
      maxPoints: 3,
      pointsStatus: 'proposed',
      thresholds: references('QĐ 01/2003 Điều 7', [
        reference('*', 'dat-chuan', atLeast(1, 'memory', null, { note: '1-2 thư mục mỗi năm' }))
      ])
    }),
    figure({
      id: '3.7',
      no: '3.7',
      label: 'Nhập liệu phần mềm thư viện',
      unit: '%',
      add: ['copies_in_software'],
      divideBy: ['copies_total'],
      scale: 100,
      recordOnly: true,
      guidance: 'Số bản đã nhập phần mềm trên tổng số bản.'
    })
  ]
};
