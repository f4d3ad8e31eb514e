import { FORMS } from '../sources-of-forms.ts';

/** A special bookshelf (tủ sách chuyên đề) and where its name was seen. */
interface Shelf {
  label: string;
  titles: string;
  copies: string;
  source: string;
}

export const SHELVES: Shelf[] = [
  shelf('dao_duc', 'Giáo dục đạo đức', FORMS.BEN_CAT),
  shelf('phap_luat', 'Giáo dục pháp luật', FORMS.BEN_CAT),
  shelf('tra_cuu', 'Tra cứu', FORMS.BEN_CAT),
  shelf('lich_su', 'Lịch sử', FORMS.BEN_CAT),
  shelf('loi_song', 'Giáo dục lối sống', FORMS.BEN_CAT),
  shelf('bien_dao', 'Biển, đảo Việt Nam', FORMS.BEN_CAT),
  shelf('chu_quyen', 'Chủ quyền biển, đảo', FORMS.BEN_CAT),
  shelf('bac_ho', 'Đạo đức Bác Hồ', FORMS.NGOC_CHUC),
  shelf('lop_hoc', 'Tủ sách lớp học', FORMS.KIEN_XUONG),
  shelf('sgk_dung_chung', 'Sách giáo khoa dùng chung', FORMS.KIEN_XUONG)
];

function shelf(id: string, label: string, source: string): Shelf {
  return { label, titles: `shelf_${id}_titles`, copies: `shelf_${id}_copies`, source };
}
