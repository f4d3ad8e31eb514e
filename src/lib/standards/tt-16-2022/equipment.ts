import type { Standard } from '../../core/model/standard-set.ts';
import { criterion, forKinds, met } from '../build.ts';
import { articles } from './articles.ts';

const article = articles({ mam_non: 7, tieu_hoc: 12, thcs: 17, thpt: 17 });

/** Tiêu chuẩn 3: Thiết bị chuyên dùng (TT 16/2022, Điều 7, 12, 17, 22). */
export const EQUIPMENT: Standard = {
  id: 'TBCD',
  no: 3,
  title: 'Thiết bị chuyên dùng',
  maxPoints: null,
  criteria: [
    criterion({
      id: 'TBCD.1.1',
      no: '3.1.1',
      label: 'Tủ, kệ, giá, bàn, ghế đủ và hợp lứa tuổi; quầy/bàn làm việc của thủ thư',
      level: 1,
      photoSuggested: true,
      thresholds: forKinds(
        {
          mam_non: met('memory'),
          tieu_hoc: met('memory'),
          thcs: met('memory'),
          thpt: met('memory')
        },
        article('khoản 1')
      )
    }),
    criterion({
      id: 'TBCD.1.2',
      no: '3.1.2',
      label: 'Phương tiện tra cứu, giới thiệu sách, biển chỉ dẫn, nội quy',
      level: 1,
      photoSuggested: true,
      thresholds: forKinds(
        {
          mam_non: met('memory'),
          tieu_hoc: met('memory'),
          thcs: met('memory'),
          thpt: met('memory')
        },
        article('khoản 1')
      )
    }),
    criterion({
      id: 'TBCD.1.3',
      no: '3.1.3',
      label: 'Thiết bị an toàn, vệ sinh, bền',
      level: 1,
      thresholds: forKinds(
        {
          mam_non: met('memory'),
          tieu_hoc: met('memory'),
          thcs: met('memory'),
          thpt: met('memory')
        },
        article('khoản 1')
      )
    }),
    criterion({
      id: 'TBCD.2.1',
      no: '3.2.1',
      label: 'Máy tính nối mạng cho quản lý và bạn đọc; máy in, thiết bị nghe nhìn, lưu trữ số',
      level: 2,
      photoSuggested: true,
      guidance: 'Ghi số máy tính ở thẻ Thông tin. Chưa thấy văn bản nêu số máy tối thiểu.',
      thresholds: forKinds(
        {
          mam_non: met('memory'),
          tieu_hoc: met('memory'),
          thcs: met('memory'),
          thpt: met('memory')
        },
        article('khoản 2')
      )
    }),
    criterion({
      id: 'TBCD.2.2',
      no: '3.2.2',
      label:
        'Phần mềm quản lý thư viện đáp ứng quy định chung (nghiệp vụ, kết xuất biểu mẫu, kết nối dữ liệu ngành)',
      level: 2,
      guidance: 'Phần mềm quản lý được nghiệp vụ, kết xuất biểu mẫu, kết nối với cơ sở dữ liệu ngành.',
      thresholds: forKinds(
        {
          mam_non: met('memory'),
          tieu_hoc: met('memory'),
          thcs: met('memory'),
          thpt: met('memory')
        },
        article('khoản 2')
      )
    })
  ]
};
