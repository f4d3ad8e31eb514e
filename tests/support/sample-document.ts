import type { Sha256 } from '../../src/lib/core/ids.ts';
import type {
  AnnexPhoto,
  Block,
  Column,
  DocumentModel,
  Row,
  Run
} from '../../src/lib/core/minutes/document.ts';
import type { Stroke } from '../../src/lib/core/model/visit.ts';

/** `~` binds what must not be parted. */
export const bound = (text: string): string => text.replaceAll('~', '\u00a0');

const paragraph = (text: string, look: Omit<Run, 'text'> = {}, keepWithNext = false): Block => ({
  type: 'paragraph',
  runs: [{ text: bound(text), ...look }],
  keepWithNext
});
const labelled = (label: string, text: string): Block => ({
  type: 'paragraph',
  runs: [{ text: label, bold: true }, { text: bound(` ${text}`) }]
});
const part = (text: string): Block => ({ type: 'heading', level: 1, text });
const item = (text: string): Block => ({ type: 'heading', level: 2, text });

const columns = (...widths: [number, Column['align']][]): Column[] =>
  widths.map(([width, align]) => ({ width, align }));

/** Rows written as lines, cells parted by `|`; a line without `|` names a group, one with `*` first is a note. */
function rows(text: string): Row[] {
  return text
    .trim()
    .split('\n')
    .map((line): Row => {
      const clean = bound(line.trim());
      if (clean.startsWith('*')) return { type: 'note', text: clean.slice(1) };
      if (!clean.includes('|')) return { type: 'group', text: clean };
      return { type: 'cells', cells: clean.split('|').map((cell) => cell.trim()) };
    });
}

const CRITERIA_COLUMNS = columns(
  [10, 'center'],
  [52, 'left'],
  [30, 'left'],
  [31, 'left'],
  [20, 'center'],
  [22, 'left']
);
const CRITERIA_HEAD = ['TT', 'Tiêu chí', 'Yêu cầu', 'Thực tế', 'Kết quả', 'Ghi chú'];

/** A table of criteria with this many rows, in groups of ten. */
export function longTable(count: number): Block {
  const made: Row[] = [];
  for (let index = 0; index < count; index++) {
    if (index % 10 === 0)
      made.push({ type: 'group', text: `Tiêu chuẩn ${index / 10 + 1}. Nội dung kiểm tra` });
    const cells = [
      `${Math.floor(index / 10) + 1}.${(index % 10) + 1}`,
      `Tiêu chí thứ ${index + 1}, nêu rõ điều mà thư viện của nhà trường phải có`,
      'Đáp ứng',
      `${index + 3} loại sổ`,
      'Đạt',
      index % 3 === 0 ? `Ảnh ${index + 1}` : ''
    ];
    made.push({ type: 'cells', cells });
  }
  made.push({ type: 'note', text: '(*) Ngưỡng chưa được đối chiếu với nguyên văn.' });
  return { type: 'table', table: { columns: CRITERIA_COLUMNS, head: CRITERIA_HEAD, rows: made, size: 12 } };
}

const CRITERIA = `
Tiêu chuẩn 1. Tài nguyên thông tin
1.1 | Tài nguyên đủ, hợp lứa tuổi và chương trình, đã xử lý nghiệp vụ | Đáp ứng | Đáp ứng | Đạt |
1.2 | Số bản sách bình quân mỗi học sinh | ≥~4~bản/HS | 4,3~bản/HS (4.238~:~986) | Đạt |
1.3 | Số bộ sách theo bộ môn bình quân mỗi giáo viên | ≥~1~bộ/GV | 1,0~bộ/GV (47~:~45) | Đạt |
1.4 | Bổ sung, thanh lọc tài nguyên đúng chương trình, đa dạng nội dung, hình thức | Đáp ứng | Bổ sung 312~bản | Đạt | Ảnh~1
Tiêu chuẩn 2. Cơ sở vật chất
2.1 | Vị trí thuận lợi, người khuyết tật tiếp cận được | Đáp ứng | Tầng trệt, khu~B | Đạt | Ảnh~2
2.2 | Quy mô phục vụ đồng thời dùng để tính diện tích | 30% đến 50% số học sinh~(*) | 30% (296~học sinh) | Đạt (tạm~tính) |
2.3 | Diện tích bình quân mỗi học sinh theo quy mô phục vụ | ≥~0,6~m²/HS~(*) | 0,62~m²/HS (182,0~:~295,8) | Đạt (tạm~tính) |
2.4 | Tổng diện tích thư viện, không tính không gian mở | Chưa có ngưỡng~(**) | 182,0~m² | Chưa kết~luận | Ảnh~3
2.5 | Phòng đọc | ≥~1~phòng~(*) | 2~phòng | Đạt (tạm~tính) | Ảnh~4
2.6 | Không gian mở mát, yên tĩnh, an toàn | Đáp ứng | Đáp ứng | Đạt | Ảnh~5
2.7 | Khu lưu trữ đủ chỗ, quản lý được | Đáp ứng | Đáp ứng | Đạt |
2.8 | Khu vực mượn trả | Đáp ứng | Đáp ứng | Đạt |
2.9 | Nền, cửa, chiếu sáng, thông gió, phòng cháy chữa cháy | Đáp ứng | Đáp ứng | Đạt | Tồn tại~1; ảnh~6
Tiêu chuẩn 3. Thiết bị chuyên dùng
3.1 | Tủ, kệ, giá, bàn, ghế đủ và hợp lứa tuổi; bàn làm việc của nhân viên thư viện | Đáp ứng | 14~kệ; 48~chỗ ngồi | Đạt | Ảnh~7
3.2 | Phương tiện tra cứu, giới thiệu sách, biển chỉ dẫn, nội quy | Đáp ứng | Đáp ứng | Đạt |
3.3 | Thiết bị an toàn, vệ sinh, bền | Đáp ứng | Đáp ứng | Đạt |
Tiêu chuẩn 4. Hoạt động thư viện
4.1 | Hệ thống tra cứu đặt tại thư viện, dễ tìm | Đáp ứng | 2~máy tra cứu | Đạt | Ảnh~8
4.2 | Mượn trả bằng phiếu hoặc hình thức phù hợp khác | Đáp ứng | Bằng phần mềm | Đạt |
4.3 | Giới thiệu, hướng dẫn nội quy, cách dùng thư viện | Đáp ứng | Đầu năm học, 24/24~lớp | Đạt |
4.4 | Khuyến đọc, phát triển thói quen đọc | Đáp ứng | 4~hoạt động | Đạt |
4.5 | Hỗ trợ học tập và kết nối | Đáp ứng | Đáp ứng | Đạt |
4.6 | Tương tác, phát triển chuyên môn cho giáo viên | Đáp ứng | Đáp ứng | Đạt |
4.7 | Liên thông thư viện | Đáp ứng | Với 02~trường | Đạt | Tồn tại~2
4.8 | Số tiết tại thư viện mỗi lớp mỗi học kỳ | Chưa có ngưỡng~(**) | 2~tiết | Chưa kết~luận |
Tiêu chuẩn 5. Quản lý thư viện
5.1 | Phân công lãnh đạo phụ trách, kế hoạch, nội quy | Đáp ứng | Đáp ứng | Đạt |
5.2 | Trình độ người làm công tác thư viện | Từ trung cấp thư viện hoặc có chứng chỉ | Cao đẳng thư viện | Đạt |
5.3 | Số người làm công tác thư viện | Chưa có ngưỡng~(**) | 1~người, chuyên trách | Chưa kết~luận |
5.4 | Hồ sơ, sổ sách, kiểm kê, bảo quản | Đáp ứng | 13/15~loại sổ | Đạt | Tồn tại~3
5.5 | Kinh phí hoạt động hằng năm | Đáp ứng | 48,5~triệu đồng | Đạt |
*(*) Ngưỡng chưa được đối chiếu với nguyên văn Thông tư số~16/2022/TT-BGDĐT; kết quả ghi theo ngưỡng này là tạm tính.
*(**) Bộ tiêu chuẩn đang dùng chưa có ngưỡng; Đoàn ghi nhận số liệu, không tính đạt hay không đạt.
`;

const BLOCKS: Block[] = [
  paragraph(
    'Căn cứ Thông tư số~16/2022/TT-BGDĐT ngày~22 tháng~11 năm~2022 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy định tiêu chuẩn thư viện cơ sở giáo dục mầm non và phổ thông;',
    { italic: true }
  ),
  paragraph(
    'Căn cứ Kế hoạch số~58/KH-UBND ngày~05 tháng~9 năm~2026 của Ủy ban nhân dân phường Bình Lâm về công tác thư viện trường học năm học 2026~-~2027;',
    { italic: true }
  ),
  paragraph(
    'Căn cứ Quyết định số~412/QĐ-UBND ngày~30 tháng~10 năm~2026 của Chủ tịch Ủy ban nhân dân phường Bình Lâm về việc thành lập Đoàn kiểm tra, đánh giá thư viện trường học năm học 2026~-~2027.',
    { italic: true }
  ),
  labelled('Thời gian bắt đầu:', '07~giờ 30~phút, ngày~12 tháng~11 năm~2026.'),
  labelled(
    'Địa điểm:',
    'Thư viện Trường Trung học cơ sở (THCS) Suối Nhum, số~215 đường Suối Nhum, khu phố~3, phường Bình Lâm, Thành phố Hồ Chí Minh.'
  ),
  part('I. THÀNH PHẦN'),
  item('1. Đoàn kiểm tra (sau đây gọi là Đoàn)'),
  paragraph('a) Ông~Lê Hữu Phước, Phó Trưởng phòng Văn hóa - Xã hội, Trưởng đoàn;'),
  paragraph('b) Bà~Đặng Thị Ngọc Hân, chuyên viên Phòng Văn hóa - Xã hội, Thư ký;'),
  paragraph('c) Ông~Trần Quốc Vinh, Hiệu trưởng Trường THCS Rạch Tre, thành viên;'),
  paragraph('d) Bà~Võ Thanh Thảo, giáo viên Trường Tiểu học Bàu Lá, thành viên.'),
  item('2. Đại diện Trường THCS Suối Nhum (sau đây gọi là nhà trường)'),
  paragraph('a) Ông~Huỳnh Văn Khải, Hiệu trưởng;'),
  paragraph('b) Bà~Phạm Thị Tuyết Mai, Phó Hiệu trưởng, phụ trách thư viện;'),
  paragraph('c) Bà~Nguyễn Thị Kim Loan, nhân viên thư viện.'),
  part('II. ĐẶC ĐIỂM CỦA NHÀ TRƯỜNG VÀ THƯ VIỆN'),
  paragraph('Số liệu do nhà trường báo cáo, Đoàn đối chiếu tại thời điểm kiểm tra:', {}, true),
  {
    type: 'table',
    table: {
      columns: columns([58.5, 'left'], [24, 'right'], [58.5, 'left'], [24, 'right']),
      head: ['Nội dung', 'Số liệu', 'Nội dung', 'Số liệu'],
      rows: rows(`
        Số lớp | 24 | Tổng số bản sách | 4.238
        Số học sinh (HS) | 986 | Bộ sách cho giáo viên | 47
        Cán bộ, giáo viên, nhân viên | 52 | Số tên báo, tạp chí | 7
        Trong đó: giáo viên (GV) | 45 | Máy tính (có nối mạng) | 6 (6)
        Diện tích thư viện (m²) | 182,0 | Nhân viên thư viện | 1`),
      size: 12
    }
  },
  paragraph(
    'Kết quả tự đánh giá của nhà trường năm học 2025~-~2026: Mức độ~1. Thư viện chưa được công nhận theo Thông tư số~16/2022/TT-BGDĐT; nhà trường đăng ký đánh giá Mức độ~1.'
  ),
  part('III. KẾT QUẢ KIỂM TRA THEO TỪNG TIÊU CHUẨN'),
  paragraph(
    'Đoàn kiểm tra trực tiếp tại thư viện 29 tiêu chí Mức độ~1 áp dụng cho trường THCS. Bà~Hân kiểm tra tiêu chuẩn~1 và tiêu chuẩn~5; ông~Vinh kiểm tra tiêu chuẩn~2 và tiêu chuẩn~3; bà~Thảo kiểm tra tiêu chuẩn~4. Kết quả như sau:',
    {},
    true
  ),
  {
    type: 'table',
    table: {
      columns: CRITERIA_COLUMNS,
      head: CRITERIA_HEAD,
      rows: rows(CRITERIA),
      size: 12
    }
  },
  part('IV. XẾP LOẠI VÀ LÝ DO'),
  paragraph('1. Tiêu chuẩn~1 và tiêu chuẩn~3: đạt Mức độ~1; toàn bộ 07 tiêu chí đều đạt.'),
  {
    type: 'paragraph',
    runs: [
      { text: '2. Xếp loại chung: ' },
      { text: bound('tạm tính đạt tiêu chuẩn Mức độ~1'), bold: true },
      {
        text: bound(
          ' trên 26/29 tiêu chí đã có ngưỡng. Kết quả này chưa phải là kết luận đánh giá và chưa dùng để đề nghị công nhận. Phòng Văn hóa - Xã hội đối chiếu 06 ngưỡng nêu tại các tiêu chí 2.2, 2.3, 2.4, 2.5, 4.8 và 5.3 trước ngày~30 tháng~11 năm~2026, lập biên bản bổ sung và thông báo cho nhà trường.'
        )
      }
    ]
  },
  part('V. ƯU ĐIỂM VÀ TỒN TẠI'),
  item('1. Ưu điểm'),
  paragraph('a) Vốn sách được bổ sung đều trong ba năm, vượt mức bình quân theo yêu cầu 0,3~bản/học sinh;'),
  paragraph(
    'b) Hoạt động khuyến đọc có kế hoạch, có sản phẩm của học sinh và được giáo viên bộ môn tham gia.'
  ),
  item('2. Tồn tại'),
  paragraph(
    'a) Tồn tại~1: 02 bình chữa cháy tại kho sách đã quá hạn kiểm định từ tháng~9 năm~2026 (tiêu chí~2.9);'
  ),
  paragraph(
    'b) Tồn tại~2: việc liên thông với thư viện trường bạn chưa có văn bản thỏa thuận (tiêu chí~4.7).'
  ),
  part('VI. KIẾN NGHỊ'),
  {
    type: 'table',
    table: {
      columns: columns([10, 'center'], [81, 'left'], [48, 'left'], [26, 'center']),
      head: ['TT', 'Nội dung kiến nghị', 'Trách nhiệm thực hiện', 'Thời hạn'],
      rows: rows(`
        1 | Kiểm định hoặc thay 02 bình chữa cháy tại kho sách; gửi ảnh tem kiểm định | Ông~Huỳnh Văn Khải, Hiệu trưởng | 30/11/2026
        2 | Ký văn bản liên thông với thư viện Trường THCS Rạch Tre và thư viện phường | Bà~Phạm Thị Tuyết Mai, Phó Hiệu trưởng | 31/12/2026
        3 | Đối chiếu 06 ngưỡng chưa xác nhận, lập biên bản bổ sung | Phòng Văn hóa - Xã hội | 30/11/2026`),
      size: 12
    }
  },
  paragraph(
    'Nhà trường báo cáo kết quả thực hiện kiến nghị, kèm ảnh hoặc hồ sơ chứng minh, về Phòng Văn hóa - Xã hội theo từng thời hạn nêu trên. Ảnh minh chứng tại Phụ lục kèm theo Biên bản này.'
  ),
  part('VII. Ý KIẾN CỦA NHÀ TRƯỜNG'),
  paragraph(
    'Nhà trường thống nhất với kết quả kiểm tra và các kiến nghị. Đối với tồn tại~2, nhà trường đề nghị Phòng Văn hóa - Xã hội có văn bản hướng dẫn chung để các trường cùng thực hiện. Nhà trường không có ý kiến khác.'
  )
];

/** A pen's line of loops, different for each seed. */
function drawn(seed: number): { strokes: Stroke[]; width: number; height: number } {
  const loops: Stroke = Array.from({ length: 60 }, (_, step): [number, number] => {
    const turn = step / (3 + seed * 0.4);
    return [
      Math.round(600 + step * 75 + 420 * Math.sin(turn * 2)),
      Math.round(1400 - step * 6 + (900 - step * 9) * Math.cos(turn * 2 + seed))
    ];
  });
  const underline: Stroke = Array.from({ length: 20 }, (_, step): [number, number] => [
    900 + step * 240,
    Math.round(2350 + 60 * Math.sin(step / 3 + seed))
  ]);
  return { strokes: [loops, underline], width: 6000, height: 3000 };
}

const signer = (titles: string[], name: string, seed: number) => ({ titles, name, stroke: drawn(seed) });

export const samplePhoto = (number: number, upright = false): AnnexPhoto => ({
  sha256: String(number).padStart(64, '0') as Sha256,
  width: upright ? 300 : 400,
  height: upright ? 400 : 300,
  caption: bound(`Ảnh~${number}. Lối vào thư viện, tầng trệt khu B (tiêu chí~2.${number})`),
  details: bound(`07:5${number % 10} ngày~12/11/2026; mã~${String(number).padStart(8, '3f9ac21d')}`)
});

/** Minutes of a fictional inspection, as an office prints them. */
export function sampleDocument(): DocumentModel {
  return {
    title: 'Biên bản kiểm tra thư viện Trường Trung học cơ sở Suối Nhum',
    createdAt: '2026-11-12T03:45:00Z',
    identity: 'b3c1a7d9',
    draft: false,
    header: {
      parentLine: 'UBND PHƯỜNG BÌNH LÂM',
      nameLine: 'PHÒNG VĂN HÓA - XÃ HỘI',
      symbol: '/BB-VHXH',
      number: null,
      kind: 'BIÊN BẢN',
      subject: ['Kiểm tra, đánh giá thư viện Trường Trung học cơ sở Suối Nhum', bound('năm học 2026~-~2027')]
    },
    blocks: BLOCKS,
    closing: [
      paragraph(
        'Buổi kiểm tra kết thúc lúc 10~giờ 45~phút, ngày~12 tháng~11 năm~2026. Biên bản được lập thành 03 bản có giá trị như nhau, nhà trường giữ 01 bản, Phòng Văn hóa - Xã hội giữ 02 bản; đã đọc lại cho các thành viên cùng nghe, thống nhất nội dung và ký tên dưới đây./.'
      )
    ],
    signatures: {
      first: [
        signer(['ĐẠI DIỆN NHÀ TRƯỜNG', 'HIỆU TRƯỞNG'], 'Huỳnh Văn Khải', 1),
        signer(['TRƯỞNG ĐOÀN KIỂM TRA', 'PHÓ TRƯỞNG PHÒNG'], 'Lê Hữu Phước', 2)
      ],
      others: [
        signer(['THƯ KÝ'], 'Đặng Thị Ngọc Hân', 3),
        signer(['THÀNH VIÊN'], 'Trần Quốc Vinh', 4),
        signer(['THÀNH VIÊN'], 'Võ Thanh Thảo', 5)
      ]
    },
    recipients: [
      'Trường THCS Suối Nhum (để thực hiện);',
      'Chủ tịch UBND phường (để báo cáo);',
      'Lưu: VT, Hồ sơ.'
    ],
    annex: {
      title: 'ẢNH MINH CHỨNG',
      reference: bound(
        '(Kèm theo Biên bản số~~~~~~~~~~~~/BB-VHXH ngày~12 tháng~11 năm~2026\ncủa Phòng Văn hóa - Xã hội)'
      ),
      photos: [1, 2, 3, 4, 5].map((number) => samplePhoto(number, number === 4))
    },
    shortCode: '7F3K-92QX'
  };
}
