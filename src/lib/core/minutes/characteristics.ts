import { factOf, measureText } from '../rules/figure.ts';
import { targetOf } from '../rules/target.ts';
import { formatNumber, schoolYearText } from '../vietnamese.ts';
import { bind, heading, lead, paragraph } from './bind.ts';
import type { Block } from './document.ts';
import { voiceOf, type MinutesInput } from './input.ts';

type Facts = Readonly<Record<string, number>>;

interface Line {
  label: string;
  /** Facts that the line adds up. */
  facts: string[];
  /** A fact in brackets after it: computers that are online. */
  within?: string;
}

const SCHOOL_LINES: Line[] = [
  { label: 'Số lớp', facts: ['classes'] },
  { label: 'Số học sinh (HS)', facts: ['pupils_total'] },
  { label: 'Cán bộ, giáo viên, nhân viên', facts: ['staff_total'] },
  { label: 'Trong đó: giáo viên (GV)', facts: ['teachers_total'] },
  { label: 'Diện tích thư viện (m²)', facts: ['library_area_m2'] },
  {
    label: 'Diện tích thư viện (m²)',
    facts: ['stack_area', 'pupil_reading_area', 'teacher_reading_area']
  }
];

const LIBRARY_LINES: Line[] = [
  { label: 'Tổng số bản sách', facts: ['books_print_total'] },
  { label: 'Bộ sách cho giáo viên', facts: ['teacher_books_or_sets_total'] },
  { label: 'Sách tham khảo (bản)', facts: ['stk_total'] },
  { label: 'Sách nghiệp vụ (bản)', facts: ['snv_total'] },
  { label: 'Sách giáo khoa (bản)', facts: ['sgk_total'] },
  { label: 'Số tên báo, tạp chí', facts: ['periodical_titles'] },
  {
    label: 'Máy tính (có nối mạng)',
    facts: ['computers_staff', 'computers_readers'],
    within: 'computers_online'
  },
  { label: 'Máy tính (có nối mạng)', facts: ['computers_total'], within: 'computers_online' },
  { label: 'Nhân viên thư viện', facts: ['library_staff'] }
];

/** "II. ĐẶC ĐIỂM": figures of the school and its library, and what the school asks for. */
export function characteristics(input: MinutesInput, number: string): Block[] {
  const { isSelf, team } = voiceOf(input);
  const left = linesOf(input, SCHOOL_LINES);
  const right = linesOf(input, LIBRARY_LINES);
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    type: 'cells' as const,
    cells: [...(left[index] ?? ['', '']), ...(right[index] ?? ['', ''])]
  }));
  const table: Block = {
    type: 'table',
    table: {
      columns: [
        { width: 57, align: 'left' },
        { width: 25.5, align: 'right' },
        { width: 57, align: 'left' },
        { width: 25.5, align: 'right' }
      ],
      head: ['Nội dung', 'Số liệu', 'Nội dung', 'Số liệu'],
      rows,
      size: 12
    }
  };
  return [
    heading(1, `${number}. ĐẶC ĐIỂM CỦA NHÀ TRƯỜNG VÀ THƯ VIỆN`),
    ...(isSelf ? [] : [lead(`Số liệu do nhà trường báo cáo, ${team} đối chiếu tại thời điểm kiểm tra:`)]),
    table,
    ...(isSelf ? [] : asked(input).map((text) => paragraph(text)))
  ];
}

function linesOf({ set, visit, selfAssessment }: MinutesInput, lines: Line[]): [string, string][] {
  return lines
    .filter((line) => line.facts.every((fact) => factOf(set, fact)))
    .map((line) => {
      const isMeasure = line.facts.some((fact) => factOf(set, fact)?.kind === 'measure');
      const seen = valueOf(line, visit.facts, isMeasure);
      const reported = selfAssessment ? valueOf(line, selfAssessment.visit.facts, isMeasure) : null;
      const change = seen && reported && reported !== seen ? ` (nhà trường báo cáo ${reported})` : '';
      return [line.label, bind(`${seen ?? 'chưa ghi'}${change}`)];
    });
}

function valueOf(line: Line, facts: Facts, isMeasure: boolean): string | null {
  const values = line.facts.flatMap((fact) => facts[fact] ?? []);
  if (values.length < line.facts.length) return null;
  // Areas have tenths or hundredths: sums are taken in hundredths.
  const sum = values.reduce((total, value) => total + Math.round(value * 100), 0) / 100;
  const text = isMeasure ? measureText(sum) : formatNumber(sum);
  const within = line.within === undefined ? undefined : facts[line.within];
  return within === undefined ? text : `${text} (${formatNumber(within)})`;
}

/** What the school found itself and what it asks for: nothing where nobody wrote it. */
function asked({ set, visit, selfAssessment }: MinutesInput): string[] {
  const target = visit.about.target === undefined ? null : targetOf(set, visit)?.label;
  const year = visit.about.schoolYear ? ` năm học ${schoolYearText(visit.about.schoolYear)}` : '';
  const own = selfAssessment?.evaluation.verdict;
  if (set.scheme === 'points') {
    const parts = [
      ...(own ? [`tự chấm ${formatNumber(own.totalPoints ?? 0)} điểm`] : []),
      ...(target ? [`đề nghị công nhận danh hiệu ${target}${year}`] : [])
    ];
    return parts.length === 0 ? [] : [`Nhà trường ${parts.join(', ')}.`];
  }
  const sentences = [
    ...(own?.outcome ? [`Kết quả tự đánh giá của nhà trường${year}: ${own.outcome.label}.`] : []),
    ...(target ? [`Nhà trường đăng ký đánh giá ${target}${year}.`] : [])
  ];
  return sentences.length === 0 ? [] : [sentences.join(' ')];
}
