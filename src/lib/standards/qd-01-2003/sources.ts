/** Where facts of QĐ 01/2003 were seen. A fact from memory has no source. */
export const SOURCES = {
  SEED: 'Kế hoạch 144/KH-PGDDT ngày 20/4/2020 của Phòng GDĐT thị xã Bến Cát',
  LTQ: 'https://luattoanquoc.com/tieu-chuan-thu-vien-truong-pho-thong-ve-co-vat-chat/ (dẫn Điều 4)',
  TLH: 'https://traloihay.net/cau-hoi/50ePkbaD-61-qd-bgd-amp-dt-ngay-06-01-1998-su-dung-dung-du (biên bản đã điền, trang cuối)'
} as const;
