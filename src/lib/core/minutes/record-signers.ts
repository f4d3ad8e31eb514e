import type { Visit } from '../model/visit.ts';
import { isDeputyPrincipal, isPrincipal } from '../rules/school-signers.ts';
import { capitalised } from '../vietnamese.ts';
import { bind } from './bind.ts';
import { postTitle, reportsTo, signerOf } from './closing.ts';
import type { SignatureBlock } from './document.ts';
import type { MinutesInput } from './input.ts';
import { everybody, type Named } from './people.ts';

/** The librarian at the left, the principal at the right, as the forms in use have it. */
export function recordSignatures(input: MinutesInput): SignatureBlock {
  const principal = principalOf(input.visit);
  const makers = everybody(input.visit).filter((it) => it.id !== principal?.id);
  const maker = makers.find((it) => /thư viện/i.test(it.post)) ?? makers[0];
  const others = makers.filter((it) => it !== maker);
  const isDeputy = principal !== undefined && !isPrincipal(principal);
  return {
    first: [
      signerOf(input, maker, [makerTitle(maker)]),
      signerOf(input, principal, isDeputy ? ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG'] : ['HIỆU TRƯỞNG'])
    ],
    others: others.map((it) => signerOf(input, it, [postTitle(it) || 'NGƯỜI CÙNG LẬP']))
  };
}

/** "Nơi nhận": whom the school reports to, and the file. */
export function recordRecipients(input: MinutesInput): string[] {
  return [`${capitalised(reportsTo(input))} (để báo cáo);`, 'Lưu: VT, TV.'].map(bind);
}

/** The principal before a deputy. */
function principalOf(visit: Visit): Named | undefined {
  const all = everybody(visit);
  return all.find(isPrincipal) ?? all.find(isDeputyPrincipal);
}

function makerTitle(maker: Named | undefined): string {
  const known = postTitle(maker);
  return known === '' || known === 'GIÁO VIÊN' ? 'CÁN BỘ THƯ VIỆN' : known;
}
