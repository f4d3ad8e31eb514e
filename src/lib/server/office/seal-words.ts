import { checkSeal } from '../../core/log/check-seal.ts';
import { shortCode } from '../../core/minutes/short-code.ts';
import type { Visit } from '../../core/model/visit.ts';
import type { Operation } from '../../core/log/operation.ts';
import { formatDate, formatNumber, localDateTime } from '../../core/vietnamese.ts';
import { serverEnvironment } from '../environment.ts';

export interface SealWords {
  date: string;
  time: string;
  shortCode: string;
  hash: string;
  matches: boolean;
  /** What the check found, in sentences. */
  sentences: string[];
}

/** The seal of a visit, made again from its operations; null when it is not sealed. */
export async function sealWords(visit: Visit, operations: readonly Operation[]): Promise<SealWords | null> {
  const check = await checkSeal(visit, operations, serverEnvironment.hashText);
  if (!check || !visit.seal) return null;
  const { date, time } = localDateTime(visit.seal.sealedAt);
  const { drawn, matching } = check.signatures;
  return {
    date: formatDate(date),
    time,
    shortCode: shortCode(visit.seal.hash),
    hash: visit.seal.hash,
    matches: check.matches,
    sentences: [
      check.matches
        ? 'Đã tính lại mã khoá: nội dung trùng khớp với lúc khoá.'
        : 'Đã tính lại mã khoá: nội dung không trùng với lúc khoá. Chưa dùng biên bản này; báo người quản trị.',
      ...(drawn > 0 ? [signatureSentence(drawn, matching)] : []),
      ...(check.missing > 0
        ? [`Còn ${formatNumber(check.missing)} thao tác của biên bản chưa về máy chủ; đồng bộ máy đã khoá.`]
        : []),
      ...(check.unread > 0
        ? [`Có ${formatNumber(check.unread)} mục do bản mới hơn ghi: cần cập nhật ứng dụng trên máy chủ.`]
        : [])
    ]
  };
}

function signatureSentence(drawn: number, matching: number): string {
  return drawn === matching
    ? `${formatNumber(drawn)} chữ ký, đều ký trên đúng nội dung này.`
    : `${formatNumber(drawn - matching)}/${formatNumber(drawn)} chữ ký được ký trên nội dung khác.`;
}
