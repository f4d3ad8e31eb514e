/**
 * The catalogue of failures that a user can meet. Each says what happened, what is safe, what to do next.
 * `status` is the HTTP status when the failure crosses the network.
 */
export const PROBLEMS = {
  'login-required': {
    status: 401,
    text: 'Cần đăng nhập lại để gửi. Việc đang làm vẫn tiếp tục, không mất gì.'
  },
  'login-failed': {
    status: 401,
    text: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Thử lại, hoặc nhờ người quản trị đặt lại giúp.'
  },
  'login-locked': {
    status: 429,
    text: 'Sai mật khẩu quá nhiều lần. Chờ 15 phút rồi thử lại, hoặc nhờ người quản trị mở khoá.'
  },
  'not-allowed': {
    status: 403,
    text: 'Tài khoản này không được mở mục này. Dữ liệu trên máy vẫn giữ nguyên.'
  },
  'not-found': {
    status: 404,
    text: 'Không tìm thấy. Có thể mục này thuộc đơn vị khác, hoặc đường dẫn đã cũ.'
  },
  'bad-request': { status: 400, text: 'Máy chủ không đọc được dữ liệu gửi lên. Dữ liệu vẫn còn trên máy.' },
  'too-large': {
    status: 413,
    text: 'Dữ liệu gửi lên quá lớn. Bản gốc vẫn còn trên máy, các mục khác vẫn gửi tiếp.'
  },
  'protocol-too-old': {
    status: 426,
    text: 'Bản Dấu Kiểm trên máy này đã quá cũ để gửi. Mọi thứ vẫn còn trên máy; mở lại khi có mạng để cập nhật.'
  },
  'hash-mismatch': {
    status: 422,
    text: 'Ảnh bị hỏng trên đường gửi. Ảnh gốc vẫn còn trên máy, máy sẽ gửi lại.'
  },
  'not-a-photo': { status: 415, text: 'Tệp gửi lên không phải ảnh JPEG. Bản gốc vẫn còn trên máy.' },
  'server-full': {
    status: 507,
    text: 'Máy chủ hết chỗ chứa. Mọi thứ vẫn còn trên máy và sẽ tự gửi khi máy chủ có chỗ. Báo người quản trị.'
  },
  'server-away': {
    status: 503,
    text: 'Chưa liên lạc được với máy chủ. Mọi thứ đã lưu trên máy; máy tự gửi lại.'
  },
  'server-error': {
    status: 500,
    text: 'Máy chủ gặp lỗi khi xử lý. Dữ liệu trên máy vẫn giữ nguyên; máy tự thử lại.'
  },
  offline: { status: 503, text: 'Ngoại tuyến. Mọi thứ đã lưu trên máy. Khi có mạng, máy tự gửi.' },
  sealed: {
    status: 409,
    text: 'Biên bản đã khoá, nội dung không sửa được nữa. Cần thay đổi thì lập biên bản bổ sung.'
  },
  'not-sealable': {
    status: 409,
    text: 'Chưa khoá được biên bản: còn mục chưa xong. Xem danh sách và bấm vào từng mục.'
  },
  'changed-meanwhile': {
    status: 409,
    text: 'Có nội dung vừa ghi thêm trong lúc khoá nên chưa khoá biên bản. Mọi thứ đã ghi vẫn còn; xem lại rồi bấm Khoá biên bản lần nữa.'
  },
  'bad-value': {
    status: 422,
    text: 'Nội dung này không đúng dạng nên chưa lưu. Chữ đã gõ vẫn còn trên màn hình; sửa rồi ghi lại.'
  },
  'unknown-path': {
    status: 422,
    text: 'Mục này do bản Dấu Kiểm mới hơn ghi. Dữ liệu được giữ nguyên; cập nhật ứng dụng để xem.'
  },
  'disk-full': {
    status: 507,
    text: 'Máy gần đầy nên mục này chưa lưu được. Giữ màn hình mở, dọn bớt ảnh hoặc ứng dụng khác rồi bấm Lưu lại.'
  },
  'write-failed': { status: 500, text: 'Mục này chưa lưu được. Giữ màn hình mở và bấm Lưu lại.' },
  'store-blocked': { status: 409, text: 'Dấu Kiểm đang mở ở một thẻ khác. Đóng thẻ đó rồi bấm Thử lại.' },
  'photo-unreadable': {
    status: 415,
    text: 'Không đọc được ảnh này: tệp hỏng hoặc không phải ảnh. Các ảnh khác vẫn an toàn; chụp hoặc chọn ảnh khác.'
  },
  'photo-too-large': {
    status: 413,
    text: 'Ảnh này quá lớn (trên 40 MB hoặc 100 triệu điểm ảnh) nên chưa nhận. Chụp lại ở cỡ nhỏ hơn; các ảnh khác vẫn an toàn.'
  },
  'export-unreadable': {
    status: 400,
    text: 'Tệp này không phải tệp xuất của Dấu Kiểm, hoặc đã hỏng. Chưa có gì bị thay đổi.'
  },
  'export-version': {
    status: 400,
    text: 'Tệp này do bản Dấu Kiểm khác phiên bản xuất ra. Chưa có gì bị thay đổi; cập nhật ứng dụng rồi thử lại.'
  },
  'glyph-missing': {
    status: 422,
    text: 'Có ký tự mà phông chữ biên bản không in được. Nội dung vẫn còn; sửa ký tự đó rồi tạo lại biên bản.'
  },
  'photo-missing': {
    status: 409,
    text: 'Thiếu ảnh nên chưa tạo được biên bản. Ảnh có thể còn ở máy đã chụp; đồng bộ máy đó rồi thử lại.'
  },
  'seal-mismatch': {
    status: 409,
    text: 'Nội dung không khớp với mã khoá nên chưa in được biên bản. Dữ liệu gốc vẫn giữ nguyên; cập nhật Dấu Kiểm hoặc đồng bộ máy đã khoá rồi thử lại.'
  },
  'standard-set-missing': {
    status: 409,
    text: 'Bộ tiêu chuẩn của buổi này chưa tải về máy nên chưa xếp loại và in được. Mọi thứ đã ghi vẫn còn nguyên. Mở Dấu Kiểm khi có mạng để máy tự tải; nếu vẫn thiếu thì cập nhật ứng dụng.'
  },
  'minutes-unready': {
    status: 409,
    text: 'Buổi này chưa ghi đủ trường, đơn vị kiểm tra và bộ tiêu chuẩn nên chưa có biên bản. Những gì đã ghi vẫn giữ nguyên; ghi tiếp ở buổi kiểm tra rồi thử lại.'
  },
  'change-impossible': {
    status: 422,
    text: 'Không thực hiện được thay đổi này trên dự thảo. Dự thảo vẫn giữ nguyên; tải lại trang rồi sửa lại.'
  },
  'draft-changed': {
    status: 409,
    text: 'Người khác vừa sửa đúng mục này nên thay đổi chưa được ghi. Dự thảo vẫn an toàn; xem nội dung mới rồi sửa lại.'
  },
  'draft-closed': {
    status: 409,
    text: 'Dự thảo này đã công bố hoặc đã bỏ nên không sửa được nữa. Nội dung vẫn còn để xem; muốn sửa tiếp thì soạn phiên bản mới.'
  },
  'draft-faulty': {
    status: 409,
    text: 'Chưa công bố được vì dự thảo còn lỗi. Dự thảo vẫn giữ nguyên; sửa từng lỗi trong danh sách rồi công bố lại.'
  },
  'set-id-taken': {
    status: 409,
    text: 'Mã này đã có bộ tiêu chuẩn khác dùng. Chưa có gì được tạo; chọn một mã khác.'
  },
  'example-too-large': {
    status: 413,
    text: 'Ảnh mẫu quá lớn (trên 300 KB) nên chưa nhận. Dự thảo vẫn giữ nguyên; thu nhỏ ảnh rồi chọn lại.'
  },
  'sheet-unreadable': {
    status: 415,
    text: 'Không đọc được tệp này: không phải tệp Excel (.xlsx) hoặc tệp đã hỏng. Chưa có gì bị thay đổi; xuất lại tệp từ bộ tiêu chuẩn rồi sửa trên tệp đó.'
  },
  'sheet-old': {
    status: 415,
    text: 'Tệp này ở dạng Excel cũ (.xls). Chưa có gì bị thay đổi; mở tệp, chọn Lưu thành Sổ làm việc Excel (.xlsx) rồi nạp lại.'
  },
  'sheet-encrypted': {
    status: 415,
    text: 'Tệp này có mật khẩu. Chưa có gì bị thay đổi; mở tệp, bỏ mật khẩu rồi nạp lại.'
  },
  'sheet-too-large': {
    status: 413,
    text: 'Tệp này lớn quá mức của một bộ tiêu chuẩn nên đã dừng đọc. Chưa có gì bị thay đổi; xoá các trang, dòng, cột thừa rồi nạp lại.'
  },
  'set-json-unreadable': {
    status: 415,
    text: 'Tệp này không phải tệp JSON của một bộ tiêu chuẩn. Chưa có gì bị thay đổi; xuất lại tệp từ bộ tiêu chuẩn rồi thử lại.'
  },
  'set-up-closed': {
    status: 410,
    text: 'Đường dẫn cài đặt không đúng hoặc đã dùng. Khởi động lại máy chủ để có đường dẫn mới nếu chưa có người quản trị.'
  }
} as const;

export type ProblemId = keyof typeof PROBLEMS;

/** A failure that a user can meet. `detail` is shown after the catalogue's text; it never holds a secret. */
export class Problem extends Error {
  readonly id: ProblemId;
  readonly status: number;
  readonly detail: string | null;

  constructor(id: ProblemId, detail: string | null = null, options?: ErrorOptions) {
    super(detail === null ? PROBLEMS[id].text : `${PROBLEMS[id].text} (${detail})`, options);
    this.name = 'Problem';
    this.id = id;
    this.status = PROBLEMS[id].status;
    this.detail = detail;
  }
}

export function isProblemId(text: unknown): text is ProblemId {
  return typeof text === 'string' && Object.hasOwn(PROBLEMS, text);
}
