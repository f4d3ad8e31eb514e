import type { Photo } from '../model/visit.ts';
import { dateInTable, dateInWords, localDateTime, NBSP } from '../vietnamese.ts';
import { bind } from './bind.ts';
import type { PhotoAnnex } from './document.ts';
import { issuerInText, type MinutesInput } from './input.ts';

/** Photos to be printed, in the order of the criteria and then of time: Ảnh 1, Ảnh 2 … */
export function printedPhotos({ set, visit }: MinutesInput): Photo[] {
  const order = set.standards.flatMap((standard) => standard.criteria.map((it) => it.id));
  const place = (photo: Photo) => (photo.criterion === null ? order.length : order.indexOf(photo.criterion));
  return Object.values(visit.photos)
    .filter((photo) => photo.printed !== false)
    .sort((a, b) => place(a) - place(b) || compare(a.takenAt, b.takenAt) || compare(a.sha256, b.sha256));
}

/** Null when no photo is printed. Times are those of the device. */
export function photoAnnex(input: MinutesInput): PhotoAnnex | null {
  const photos = printedPhotos(input);
  if (photos.length === 0) return null;
  const criteria = new Map(input.evaluation.criteria.map((it) => [it.criterion.id, it.criterion]));
  return {
    title: 'ẢNH MINH CHỨNG',
    reference: reference(input),
    photos: photos.map((photo, index) => {
      const criterion = photo.criterion === null ? undefined : criteria.get(photo.criterion);
      const caption = photo.caption ?? criterion?.label ?? 'Thư viện';
      const about = criterion ? ` (tiêu chí ${criterion.no})` : '';
      const { date, time } = localDateTime(photo.takenAt);
      return {
        sha256: photo.sha256,
        width: photo.width,
        height: photo.height,
        caption: bind(`Ảnh ${index + 1}. ${caption}${about}`),
        details: bind(`${time} ngày ${dateInTable(date)}; mã ${photo.sha256.slice(0, 8)}`)
      };
    })
  };
}

function reference(input: MinutesInput): string {
  const { date } = input.visit.about;
  const number = input.number ?? NBSP.repeat(5);
  const symbol = `/BB-${input.issuer.issuer?.symbol ?? ''}`;
  const day = date ? ` ${dateInWords(date)}` : '';
  return bind(`(Kèm theo Biên bản số${NBSP}${number}${symbol}${day} của ${issuerInText(input)})`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
