/** Forms that schools and offices really used, in which questions of the survey and of the report were seen. */
export const FORMS = {
  NGOC_CHUC: 'Phụ lục 4, Trường Tiểu học Ngọc Chúc 1, Giồng Riềng, năm học 2012-2013 (mẫu điền đủ)',
  BEN_CAT: 'Kế hoạch 144/KH-PGDDT ngày 20/4/2020 của Phòng GDĐT thị xã Bến Cát',
  EMIS: 'Phiếu EMIS (d3.violet.vn) và biểu công khai cơ sở vật chất của Móng Cái, Đông Triều, Hà Nam',
  CAT_LAI: 'Báo cáo tháng 5/2018 của thư viện Trường THCS Cát Lái, Quận 2',
  LEDGERS:
    'https://giaibainhanh.com/cach-ghi-so-dang-ky-sach-giao-khoa-thu-vien (danh mục sổ, dẫn tiêu chuẩn 5)',
  KIEN_XUONG:
    'https://123doc.top/document/12900412-bien-ban-kiem-tra-thu-vien.htm (mẫu Kiến Xương 2018, trang đầu)'
} as const;
