import { remembered } from '../../collections';
import { dayOfIso, isoOf, type Day } from '../../records/day';
import { dayOfContact } from '../../records/log';
import { defineRule, message, spot } from '../rule';

/** The settings hold days that exist only. */
const effectiveDay = remembered((iso: string) => dayOfIso(iso) as Day);

export const rule = defineRule({
  id: 'log/date-in-force',
  subject: 'record',
  clauses: ['5.2a'],
  severity: 'warning',
  counts: 'no',
  needs: { log: ['date'] },
  title: { zh: '日期不早于办法施行日', en: 'The date is not before the policy took effect' },
  why: {
    zh: '“本办法自印发之日起施行”，施行以前的联系不按本办法计次。',
    en: 'The policy is in force from the day of issue; earlier contacts are not counted under it.',
  },
  exception: {
    zh: '施行以前的联系记录可以保留备查；施行日由统战部在设置中确定。',
    en: 'Earlier records may stay for reference. The department sets the effective date in the settings.',
  },
  messages: {
    early: message<{ date: string; effective: string }>({
      zh: ({ date, effective }) => ({
        what: `日期${date}早于办法施行日${effective}，这条记录未计入次数。`,
        todo: '请核对是否写错了年份；确为此前的联系，可以保留，不计次数。',
      }),
      en: ({ date, effective }) => ({
        what: `The date ${date} is before the policy took effect on ${effective}; the record is not counted.`,
        todo: 'Check the year; a record that really is so old may stay and is not counted.',
      }),
    }),
  },
  check(record, { settings }, report) {
    const day = dayOfContact(record.date);
    if (day === undefined || day >= effectiveDay(settings.effectiveDate)) return;
    report('early', { at: spot(record, 'date'), data: { date: isoOf(day), effective: settings.effectiveDate } });
  },
  examples: {
    valid: [
      { log: [{ date: '2019-12-13' }] },
      { log: [{ date: '2018-05-04' }], settings: { effectiveDate: '2018-01-01' } },
    ],
    invalid: [
      { log: [{ date: '2019-12-12' }], message: 'early', at: ['log', 0, 'date'] },
      { log: [{ date: '2019年12月10日—13日' }], message: 'early', at: ['log', 0, 'date'] },
    ],
  },
});
