import type { Visit } from '../model/visit.ts';
import { countInSentence, dateInWords, timeInWords } from '../vietnamese.ts';
import { bind, paragraph, withoutEnd } from './bind.ts';
import type { Block, SignatureBlock, Signer } from './document.ts';
import { issuerInText, voiceOf, type MinutesInput } from './input.ts';
import { everybody, schoolSide, team, type Named } from './people.ts';

/** Who did not sign and why, then the closing paragraph. */
export function closing(input: MinutesInput): Block[] {
  const refused = refusals(input.visit);
  return [...refused, paragraph(closingText(input, refused.length > 0))];
}

export function refusals(visit: Visit): Block[] {
  return everybody(visit).flatMap((person) => {
    const signature = visit.signatures[person.id];
    return signature && 'refused' in signature
      ? [paragraph(`${person.courtesy} ${person.name} không ký, lý do: ${withoutEnd(signature.refused)}.`)]
      : [];
  });
}

/** Who refused to sign has not agreed to the content. */
function closingText(input: MinutesInput, isRefused: boolean): string {
  const { isSelf, session } = voiceOf(input);
  const { endedAt, date } = input.visit.about;
  const ended = endedAt ? timeInWords(endedAt) : '…… giờ …… phút';
  const day = date ? dateInWords(date) : 'ngày …… tháng …… năm ……';
  const office = isSelf ? reportsTo(input) : issuerInText(input);
  const officeCopies = isSelf ? 1 : 2;
  const copies = `${countInSentence(officeCopies)} bản`;
  const kept = isSelf ? `gửi ${office} ${copies}` : `${office} giữ ${copies}`;
  return (
    `${session} kết thúc lúc ${ended}, ${day}. Biên bản được lập thành ${countInSentence(officeCopies + 1)} bản ` +
    `có giá trị như nhau, nhà trường giữ 01 bản, ${kept}; ` +
    `đã đọc lại cho các thành viên cùng nghe${isRefused ? '' : ', thống nhất nội dung'} và ký tên dưới đây./.`
  );
}

/** School at the left, head of team at the right; a school that assesses itself: secretary and chair (Mẫu 1.9). */
export function signatures(input: MinutesInput): SignatureBlock {
  const { visit } = input;
  const signer = (person: Named | undefined, ...titles: string[]) => signerOf(input, person, titles);
  const members = team(visit);
  const head = members.find((it) => it.role === 'head');
  const secretary = members.find((it) => it.role === 'secretary');
  const all = everybody(visit);
  if (voiceOf(input).isSelf) {
    const chair = all.find((it) => it.role === 'head');
    const keeper = all.find((it) => it.role === 'secretary');
    const others = all.filter((it) => it !== chair && it !== keeper);
    return {
      first: [signer(keeper, 'THƯ KÝ'), signer(chair, 'CHỦ TRÌ', postTitle(chair))],
      others: others.map((it) => signer(it, 'THÀNH VIÊN'))
    };
  }
  const [principal, ...deputies] = schoolSide(visit);
  const plain = members.filter((it) => it !== head && it !== secretary);
  return {
    first: [
      signer(principal, 'ĐẠI DIỆN NHÀ TRƯỜNG', postTitle(principal)),
      signer(head, 'TRƯỞNG ĐOÀN KIỂM TRA', postTitle(head))
    ],
    others: [
      ...(secretary ? [signer(secretary, 'THƯ KÝ')] : []),
      ...plain.map((it) => signer(it, 'THÀNH VIÊN')),
      ...deputies.map((it) => signer(it, postTitle(it) || 'ĐẠI DIỆN NHÀ TRƯỜNG'))
    ]
  };
}

/** A place to sign, with the drawn signature unless the document is a draft. */
export function signerOf(
  { visit, draft }: MinutesInput,
  person: Named | undefined,
  titles: string[]
): Signer {
  return {
    titles: titles.filter(Boolean),
    name: person?.name ?? '',
    stroke: person && !draft ? strokeOf(visit, person.id) : null
  };
}

/** "Nơi nhận": who acts, who is told, the file. */
export function recipients(input: MinutesInput): string[] {
  if (voiceOf(input).isSelf) return [`${reportsTo(input)};`, 'Lưu: VT, TV.'].map(bind);
  const above = input.issuer.issuer?.reportsTo;
  return [
    `${input.school.shortName} (để thực hiện);`,
    ...(above ? [`${above} (để báo cáo);`] : []),
    'Lưu: VT, Hồ sơ.'
  ].map(bind);
}

export function reportsTo({ issuer }: MinutesInput): string {
  return issuer.issuer?.reportsTo ?? 'cơ quan quản lý';
}

function strokeOf(visit: Visit, id: string): Signer['stroke'] {
  const signature = visit.signatures[id];
  if (!signature || 'refused' in signature) return null;
  const { strokes, width, height } = signature;
  return { strokes, width, height };
}

const POSTS = [
  'Phó Trưởng phòng',
  'Trưởng phòng',
  'Phó Hiệu trưởng',
  'Hiệu trưởng',
  'Phó Chủ tịch',
  'Chủ tịch',
  'Phó Giám đốc',
  'Giám đốc',
  'Chuyên viên',
  'Nhân viên thư viện',
  'Giáo viên'
];

/** "Phó Trưởng phòng Văn hóa - Xã hội" → "PHÓ TRƯỞNG PHÒNG": the post without its office. */
export function postTitle(person: Named | undefined): string {
  const post = person?.post.toLocaleLowerCase('vi') ?? '';
  const known = POSTS.find((it) => post.startsWith(it.toLocaleLowerCase('vi')));
  return known ? known.toLocaleUpperCase('vi') : '';
}
