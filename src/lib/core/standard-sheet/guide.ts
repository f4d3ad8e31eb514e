import type { SheetToWrite } from './plain.ts';

export const GUIDE_NAME = 'Hướng dẫn';

const LINES: [what: string, how: string][] = [
  [
    'Cách dùng',
    'Sửa thẳng trong các ô rồi nạp lại tệp này ở mục Bộ tiêu chuẩn. Trước khi ghi, máy cho xem từng điểm sẽ đổi. Tệp có lỗi thì máy chỉ ra từng ô và không đổi gì.'
  ],
  [
    'Quy tắc chung',
    'Mỗi điều chỉ ghi ở một ô. Giữ nguyên tên trang và tên cột; được đổi thứ tự cột. Không gộp ô, không dùng công thức. Xoá cả dòng để bỏ một điều. Số lẻ ghi 2,5 hoặc 2.5; ngày ghi 07/01/2023.'
  ],
  [
    'Bộ tiêu chuẩn',
    'Tên, căn cứ, ngày hiệu lực. Mã và phiên bản cho biết tệp thuộc bộ nào: giữ nguyên. Nhiều loại trường trong một ô cách nhau bằng dấu chấm phẩy.'
  ],
  [
    'Tiêu chí',
    'Mỗi tiêu chí một dòng, theo thứ tự sẽ hiện ra. Cột Tiêu chuẩn ghi mã ở trang Tiêu chuẩn. Cột Cách tính ghi mã số liệu: stk_total ÷ pupils_total; tỷ lệ phần trăm ghi 100 × a ÷ b; cộng ghi a + b.'
  ],
  [
    'Yêu cầu theo loại trường',
    'Các cột Mọi trường, Mầm non … Nhiều cấp học: từ 3 · trên 99 · 30-50 · phải có · không yêu cầu · chưa biết. Để trống là văn bản không nói gì. Dấu ? thay con số khi chỉ biết cách so: từ ?.'
  ],
  [
    'Căn cứ, Tình trạng, Nguồn, Ghi chú',
    'Nói về các yêu cầu cùng dòng. Giống nhau cho mọi loại trường thì ghi một lần. Khác nhau thì mỗi dòng trong ô một loại trường: “Mầm non: Điều 6”, xuống dòng (Alt+Enter) “THCS, THPT: Điều 16”.'
  ],
  [
    'Tình trạng',
    'đã đối chiếu: có người đọc văn bản và xác nhận trên Dấu Kiểm · đã thấy: thấy trong một bản chép, ghi nguồn · nhớ lại: chưa ai đọc lại văn bản · đề xuất: do người soạn đặt ra · chưa biết. Ghi “đã đối chiếu” hoặc “đã thấy” trong tệp không thay cho việc đối chiếu: điều mới hay đã sửa được ghi là “đề xuất”.'
  ],
  [
    'Ngưỡng',
    'Dùng khi một tiêu chí có yêu cầu riêng cho vùng hoặc xếp loại: mỗi yêu cầu một dòng, để trống Vùng hoặc Xếp loại là áp dụng cho tất cả. Tiêu chí đã có dòng ở đây thì không ghi yêu cầu ở trang Tiêu chí.'
  ],
  [
    'Số liệu',
    'Mỗi con số hỏi một lần và dùng chung cho nhiều tiêu chí. Mã gồm chữ không dấu, chữ số, gạch dưới; giữ mã cũ để số đã ghi không lạc.'
  ],
  [
    'Bảng - cột, Bảng - dòng',
    'Tiêu chí loại bảng: tên các cột, rồi mỗi dòng của bảng với mã số liệu ở từng ô. Dòng cộng do máy tính.'
  ],
  [
    'Xếp loại, Điều kiện',
    'Trang Điều kiện ghi khi nào đạt một xếp loại: dòng cấp 1 là nhóm (đủ tất cả, một trong các điều, đủ ít nhất), các dòng cấp 2 ngay dưới là điều kiện của nhóm. Đối tượng ghi mã tiêu chuẩn, mã tiêu chí hoặc “cả bộ”.'
  ],
  ['Đã bỏ', 'Ghi “có” để bỏ một tiêu chí: không hỏi nữa nhưng kết quả cũ vẫn đọc được.'],
  ['Đối chiếu', 'Ai đã đối chiếu điều nào, khi nào: do máy ghi, không sửa.']
];

/** How to fill in the sheets. It is written, never read. */
export function guideSheet(): SheetToWrite {
  return {
    name: GUIDE_NAME,
    rows: [['Mục', 'Cách ghi'], ...LINES],
    merges: [],
    columns: [
      { width: 30, list: null },
      { width: 110, list: null }
    ],
    hasHeader: true,
    frozenColumns: 0
  };
}
