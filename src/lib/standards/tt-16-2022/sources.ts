/** Where facts of TT 16/2022 were seen. A fact from memory has no source. */
export const SOURCES = {
  S1: 'bản soi của trang Sở GDĐT Điện Biên (nội dung khớp nguồn khác)',
  S2: 'https://lawnet.vn/ngan-hang-phap-luat/en/tu-van-phap-luat/giao-duc/what-are-standards-on-information-resources-of-libraries-of-secondary-schools-in-vietnam-385004',
  S3: 'https://lawnet.vn/ngan-hang-phap-luat/en/tu-van-phap-luat/giao-duc/what-are-standards-on-level1-facilities-of-libraries-of-preschools-in-vietnam-385028',
  S5: 'https://emishelp.misa.vn/kb/34855 (hướng dẫn phần mềm, nguồn thứ cấp)',
  S6: 'Bộ pháp điển, đề mục Thư viện: github diepxuan/diepxuan.github.io van-ban/van-hoa-the-thao-du-lich/thu-vien.md (NĐ 93/2020 Điều 17); cũng lawnet 3391, 3873, 3846',
  S7: 'https://lawnet.vn/thong-tin-phap-luat/en/thong-bao-van-ban-moi/standards-for-kindergarten-library-activities-in-vietnam-108151.html ; https://lawnet.vn/en/laws/vietnam-what-are-the-standards-for-an-elementary-school-library-what-are-the-standards-for-library--53969.html ; lawnet 4009',
  S11: 'https://nganhangphapluat.lawnet.vn/tu-van-phap-luat/giao-duc/quy-dinh-ve-danh-gia-tieu-chuan-thu-vien-co-so-giao-duc-mam-non-va-pho-thong-384756'
} as const;
