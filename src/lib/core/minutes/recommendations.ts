import { countInSentence, dateInTable } from '../vietnamese.ts';
import { bind, heading, paragraph, withoutEnd } from './bind.ts';
import type { Block, Row } from './document.ts';
import { issuerInText, voiceOf, type MinutesInput } from './input.ts';
import { printedPhotos } from './photos.ts';

/** "VI. KIẾN NGHỊ": what is to be done, by whom, until when; the office's own duty to check thresholds included. */
export function recommendations(input: MinutesInput, number: string): Block[] {
  const { isSelf } = voiceOf(input);
  const title = isSelf ? heading(2, `${number}. Kế hoạch khắc phục`) : heading(1, `${number}. KIẾN NGHỊ`);
  const rows = tableRows(input);
  if (rows.length === 0) return [title, paragraph('Không có.')];
  return [title, table(input, rows), ...(isSelf ? [] : [reporting(input)])];
}

function tableRows(input: MinutesInput): Row[] {
  const given = Object.values(input.visit.recommendations).map((it) => [
    withoutEnd(it.text ?? ''),
    it.responsible ?? '',
    it.due ? dateInTable(it.due) : ''
  ]);
  return [...given, ...officeDuty(input)].map((cells, index) => ({
    type: 'cells',
    cells: [String(index + 1), ...cells.map(bind)]
  }));
}

/** Thresholds that decide and that nobody confirmed are for the office to check. */
function officeDuty(input: MinutesInput): string[][] {
  const { verdict } = input.evaluation;
  const isLevels = input.set.scheme === 'levels' && !voiceOf(input).isSelf;
  if (!isLevels || verdict.kind !== 'provisional' || verdict.unconfirmed.length === 0) return [];
  return [
    [
      `Đối chiếu ${countInSentence(verdict.unconfirmed.length)} ngưỡng chưa xác nhận, lập biên bản bổ sung`,
      issuerInText(input),
      input.confirmBy ? dateInTable(input.confirmBy) : 'Trước khi đề nghị công nhận'
    ]
  ];
}

function table(input: MinutesInput, rows: Row[]): Block {
  return {
    type: 'table',
    table: {
      columns: [
        { width: 10, align: 'center' },
        { width: 81, align: 'left' },
        { width: 48, align: 'left' },
        { width: 26, align: 'center' }
      ],
      head: [
        'TT',
        voiceOf(input).isSelf ? 'Nội dung' : 'Nội dung kiến nghị',
        'Trách nhiệm thực hiện',
        'Thời hạn'
      ],
      rows,
      size: 12
    }
  };
}

function reporting(input: MinutesInput): Block {
  const annex = printedPhotos(input).length > 0 ? ' Ảnh minh chứng tại Phụ lục kèm theo Biên bản này.' : '';
  return paragraph(
    `Nhà trường báo cáo kết quả thực hiện kiến nghị, kèm ảnh hoặc hồ sơ chứng minh, về ${issuerInText(input)} theo từng thời hạn nêu trên.${annex}`
  );
}
