/** Words that components say by themselves. Sentences about data are passed in by the screens. */
export const TEXTS = {
  close: 'Đóng',
  undo: 'Hoàn tác',
  writeAgain: 'Lưu lại',
  see: 'Xem',
  notEntered: 'Chưa nhập',
  choose: 'Chọn',
  note: 'Ghi chú',
  takePhoto: 'Chụp ảnh',
  unchecked: 'Chưa đối chiếu',
  selfAssessed: 'Trường tự đánh giá',
  inspected: 'Đoàn kiểm tra',
  differs: 'Khác',
  lastYear: 'Năm học trước',
  atLeast: 'từ',
  needed: 'cần',
  inviteToSign: 'Mời ký',
  signsLast: 'ký cuối',
  refused: 'từ chối ký',
  verdictBy: 'Xếp loại theo',
  teamConcludes: 'Đoàn kết luận:',
  concludeOtherwise: 'Kết luận khác, ghi lý do',
  sealed: 'ĐÃ KHOÁ',
  dueMissing: 'Thiếu hạn: chọn ngày',
  due: 'Hạn',
  photoElsewhere: 'Ảnh chưa có trên máy này',
  photoReading: 'Đang mở ảnh',
  all: 'Tất cả',
  visitParts: 'Các phần của buổi kiểm tra',
  standards: 'Các tiêu chuẩn',
  squares: 'Các tiêu chí của tiêu chuẩn này',
  nextStep: 'Bước tiếp theo',
  mainMenu: 'Các mục',
  account: 'Tài khoản',
  today: 'Buổi kiểm tra hôm nay'
} as const;

/** The answer buttons, in the order of the card. */
export const ANSWERS = [
  { value: 'pass', label: 'Đạt', mark: 'tick' },
  { value: 'fail', label: 'Không đạt', mark: 'cross' },
  { value: 'na', label: 'Không áp dụng', mark: 'dash' }
] as const;

export const THEME_LABELS = { light: 'Sáng', auto: 'Theo máy', outdoor: 'Ngoài trời' } as const;

export const SIGN_TEXTS = {
  line: 'Ký trên vạch này, bằng ngón tay, bút hoặc chuột',
  clear: 'Xoá ký lại',
  undo: 'Bỏ nét cuối',
  done: 'Xong, lưu chữ ký',
  refuse: 'Từ chối ký, ghi lý do',
  empty: 'Khung ký đang trống.',
  help: 'Chữ ký cần vẽ bằng ngón tay, bút hoặc chuột. Không vẽ được hoặc không muốn ký thì bấm “Từ chối ký, ghi lý do”.',
  reason: 'Lý do không ký',
  reasonHint: 'Lý do được in vào biên bản, thay cho chữ ký.',
  reasonMissing: 'Chưa ghi lý do.',
  saveReason: 'Lưu lý do',
  back: 'Quay lại ký'
} as const;
