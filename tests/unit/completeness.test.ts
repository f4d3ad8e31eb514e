import { describe, expect, test } from 'vitest';
import type { OperationId, UserId, DeviceId, Sha256 } from '../../src/lib/core/ids.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import type { Signature, Visit } from '../../src/lib/core/model/visit.ts';
import { obstacles } from '../../src/lib/core/rules/completeness.ts';
import { evaluateVisit } from '../../src/lib/core/rules/evaluate.ts';
import { QD_01_2003 } from '../../src/lib/standards/qd-01-2003.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { HASH, PEOPLE } from '../support/minutes.ts';
import {
  EXCELLENT_FACTS,
  fullPoints,
  GOOD_FACTS,
  goodAnswers,
  school,
  visitWith
} from '../support/visits.ts';

const signature = (contentHash: Sha256): Signature => ({
  strokes: [[[0, 0]]],
  width: 6000,
  height: 3000,
  signedAt: '2026-11-12T10:46:00+07:00',
  contentHash
});
const signed = Object.fromEntries(Object.keys(PEOPLE).map((id) => [id, signature(HASH)]));

function left(parts: Partial<Visit> = {}, set: StandardSet = TT_16_2022, about: Visit['about'] = {}) {
  const visit = visitWith(
    {
      facts: set === TT_16_2022 ? GOOD_FACTS : EXCELLENT_FACTS,
      answers: set === TT_16_2022 ? goodAnswers(set) : fullPoints(set),
      participants: PEOPLE,
      signatures: signed,
      ...parts
    },
    about
  );
  const evaluation = evaluateVisit(set, school('thcs'), visit);
  const found = obstacles(set, school('thcs'), visit, evaluation, { contentHash: HASH, today: '2026-11-12' });
  return found.map((it) => [it.kind, it.text, it.target]);
}

const withoutFact = (id: string) =>
  Object.fromEntries(Object.entries(GOOD_FACTS).filter(([key]) => key !== id));

describe('what keeps minutes from being sealed', () => {
  test('nothing, when everything is recorded and signed', () => {
    expect(left()).toEqual([]);
    expect(left({}, QD_01_2003)).toEqual([]);
  });

  test('a criterion without an answer, a general fact, a fact on a card', () => {
    const answers = { ...goodAnswers(TT_16_2022), 'TBCD.1.1': { note: 'xem lại' } };
    expect(left({ answers })).toEqual([['answer', 'Tiêu chí 3.1.1 chưa đánh giá', 'criterion/TBCD.1.1']]);
    expect(left({ facts: withoutFact('pupils_total') })).toEqual([
      ['fact', 'Tổng số học sinh: chưa ghi', 'facts/pupils_total']
    ]);
    expect(left({ facts: withoutFact('reading_rooms') })).toEqual([
      ['fact', 'Số phòng đọc: chưa ghi', 'criterion/CSVC.1.5']
    ]);
    expect(left({ facts: { ...GOOD_FACTS, teachers_total: 0 } })).toEqual([
      ['fact', 'Tổng số giáo viên phải lớn hơn 0', 'facts/teachers_total']
    ]);
  });

  test('a share of pupils outside its range', () => {
    expect(left({ facts: { ...GOOD_FACTS, design_share: 20 } })).toEqual([
      ['fact', 'Tiêu chí 2.1.2: chọn từ 30% đến 50%', 'criterion/CSVC.1.2']
    ]);
  });

  test('points not given, points above the highest, a judgement that the title asked for needs', () => {
    const answers = { ...fullPoints(QD_01_2003), '1.1': {}, '1.2': { points: 9 } };
    expect(left({ answers }, QD_01_2003, { target: 'xuat-sac' })).toEqual([
      ['answer', 'Tiêu chí 1.1 chưa chấm điểm', 'criterion/1.1'],
      ['answer', 'Tiêu chí 1.2: điểm vượt mức tối đa 1', 'criterion/1.2'],
      [
        'answer',
        'Chưa nhận định: Hoạt động đặc biệt xuất sắc, hiệu quả, sáng tạo',
        'conclusion/judgements/outstanding_activities'
      ]
    ]);
  });

  test('a result "does not apply" without a reason', () => {
    const answers = { ...goodAnswers(TT_16_2022), 'HDTV.1.7': { result: 'na' as const } };
    expect(left({ answers })).toEqual([
      ['reason', 'Tiêu chí 4.1.7 không áp dụng, chưa ghi lý do', 'criterion/HDTV.1.7']
    ]);
  });

  test('what only a newer app can read: it would be missing in the minutes, and the seal would match nowhere', () => {
    expect(left({ unknown: ['o1', 'o2'] as OperationId[] })).toEqual([
      [
        'update',
        'Có 2 mục do bản Dấu Kiểm mới hơn ghi; cập nhật ứng dụng trước khi khoá',
        'about/standardSet'
      ]
    ]);
  });

  test('an unsettled conflict', () => {
    const value = (id: string) => ({
      operation: id as OperationId,
      value: id,
      actor: 'u' as UserId,
      device: 'd' as DeviceId,
      at: ''
    });
    const conflicts = [{ path: 'answers/TBCD.1.1/result', values: [value('a'), value('b')] }];
    expect(left({ conflicts })).toEqual([
      ['conflict', 'Hai người ghi khác nhau ở tiêu chí 3.1.1, chưa chọn', 'criterion/TBCD.1.1']
    ]);
  });

  test('a recommendation without who, until when, or already overdue', () => {
    const recommendations = {
      r1: { text: 'Thay bình chữa cháy' },
      r2: { text: 'Lập sổ', responsible: 'Bà Loan', due: '2026-11-11' }
    };
    expect(left({ recommendations })).toEqual([
      ['recommendation-due', 'Kiến nghị 1 chưa có người thực hiện, thời hạn', 'recommendation/r1'],
      ['recommendation-due', 'Kiến nghị 2 có thời hạn trước ngày kiểm tra', 'recommendation/r2']
    ]);
  });

  test('no head of team, no school; a school that assesses itself needs only its chair', () => {
    const none = { participants: {}, signatures: {} };
    expect(left(none)).toEqual([
      ['participant', 'Chưa có trưởng đoàn', 'participants/team'],
      ['participant', 'Chưa có đại diện nhà trường', 'participants/school']
    ]);
    expect(left(none, TT_16_2022, { kind: 'self-assessment' })).toEqual([
      ['participant', 'Chưa có người chủ trì', 'participants/team']
    ]);
  });

  test('a missing signature, one over an older content, but not a refusal', () => {
    const signatures: Visit['signatures'] = {
      ...signed,
      p2: signature('f'.repeat(64) as Sha256),
      p4: { refused: 'không nhất trí', signedAt: '2026-11-12T10:46:00+07:00' }
    };
    delete signatures.p5;
    expect(left({ signatures })).toEqual([
      ['signature', 'Bà Đặng Thị Ngọc Hân đã ký trước khi nội dung thay đổi, cần ký lại', 'participant/p2'],
      ['signature', 'Bà Nguyễn Thị Kim Loan chưa ký', 'participant/p5']
    ]);
  });

  test('a conclusion that differs without a reason', () => {
    const conclusion = { outcome: 'chua-dat' };
    expect(left({ conclusion })).toEqual([
      ['conclusion-reason', 'Kết luận khác kết quả tính nhưng chưa ghi lý do', 'conclusion/reason']
    ]);
    expect(left({ conclusion: { ...conclusion, reason: 'Sổ chưa khớp' } })).toEqual([]);
  });

  test('a day in the future, no start, no end or an end before the start', () => {
    expect(left({}, TT_16_2022, { date: '2026-11-13' })).toEqual([
      ['date', 'Ngày kiểm tra ở tương lai', 'about/date']
    ]);
    expect(left({}, TT_16_2022, { startedAt: undefined, endedAt: undefined })).toEqual([
      ['date', 'Chưa ghi giờ bắt đầu', 'about/startedAt'],
      ['end-time', 'Chưa ghi giờ kết thúc', 'about/endedAt']
    ]);
    expect(left({}, TT_16_2022, { startedAt: '10:00', endedAt: '09:00' })).toEqual([
      ['end-time', 'Giờ kết thúc trước giờ bắt đầu', 'about/endedAt']
    ]);
  });
});
