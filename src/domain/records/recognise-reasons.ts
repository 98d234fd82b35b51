import type { Text } from '../policy/text';
import { fieldLabel, type TableKind } from './fields';
import type { Side } from './recognise-words';

/** Why a column was taken for what it was, or was not read. */
export type ColumnReason =
  | { is: 'word' | 'made' | 'group' | 'twice' | 'taken'; field: string }
  | { is: 'beside' | 'unit'; side: Side }
  | {
      is:
        | 'other-side' | 'other-person' | 'neighbours' | 'whose-name' | 'contact-person' | 'contact-person-open'
        | 'contradiction' | 'measure' | 'spans' | 'when' | 'telephones' | 'forms' | 'contact-way' | 'not-read' | 'unknown'
        | 'mapped';
    };

const sides: Readonly<Record<Side, Text>> = {
  leader: { zh: '领导干部', en: 'leader' },
  representative: { zh: '党外代表人士', en: 'representative' },
};

/** The reason in words; `heading` is the column's heading as the sheet has it. */
export function columnReason(kind: TableKind, heading: string, why: ColumnReason): Text {
  const name = heading === '' ? { zh: '这一栏没有标题', en: 'This column has no heading' } : { zh: `标题“${heading}”`, en: `The heading “${heading}”` };
  const label = 'field' in why ? fieldLabel(kind, why.field) : { zh: '', en: '' };
  switch (why.is) {
    case 'word':
      return { zh: `${name.zh}就是“${label.zh}”栏的名称。`, en: `${name.en} is a name of the column “${label.en}”.` };
    case 'made':
      return { zh: `${name.zh}的意思是“${label.zh}”。`, en: `${name.en} means “${label.en}”.` };
    case 'group':
      return { zh: `${name.zh}在上一级标题之下，是“${label.zh}”。`, en: `${name.en} stands under its group as “${label.en}”.` };
    case 'twice':
      return { zh: `不止一栏可能是“${label.zh}”，请选定一栏。`, en: `More than one column may be “${label.en}”; choose one.` };
    case 'taken':
      return { zh: `“${label.zh}”已有另一栏。`, en: `Another column is “${label.en}” already.` };
    case 'beside':
      return {
        zh: `${name.zh}紧跟在${sides[why.side].zh}之后，归${sides[why.side].zh}。`,
        en: `${name.en} stands beside the ${sides[why.side].en} and is taken as theirs.`,
      };
    case 'unit':
      return { zh: `${name.zh}是这一行的单位。`, en: `${name.en} is the unit of the row.` };
    case 'other-side':
      return { zh: `结对的另一方已有栏目，${name.zh}应是这一方。`, en: `The other side of the pairing has its column, so ${name.en} is this one.` };
    case 'other-person':
      return { zh: `结对双方都已有栏目，${name.zh}不读取。`, en: `Both sides have their columns; ${name.en} is not read.` };
    case 'neighbours':
      return { zh: `${name.zh}是谁的姓名，只能从相邻的栏目推测，请确认。`, en: `Whose name ${name.en} is, only its neighbours suggest; please confirm.` };
    case 'whose-name':
      return { zh: `${name.zh}是领导干部还是党外代表人士，看不出来，请选定。`, en: `${name.en} may name leaders or representatives; please choose.` };
    case 'contact-person':
      return { zh: `${name.zh}是填报单位的联络人员，不读取。`, en: `${name.en} is whom to ring up about the form and is not read.` };
    case 'contact-person-open':
      return { zh: `${name.zh}可能是联系的领导，也可能只是联络人员，请选定。`, en: `${name.en} may be the leader or only a contact person; please choose.` };
    case 'contradiction':
      return { zh: `${name.zh}的位置和内容说的不是同一个人，暂不读取。`, en: `The place and the cells of ${name.en} speak of different people; it is not read.` };
    case 'measure':
      return { zh: `${name.zh}下面是计量单位，不读取。`, en: `${name.en} holds units of measure and is not read.` };
    case 'spans':
      return { zh: `${name.zh}下面是起止时间。`, en: `${name.en} holds spans of time.` };
    case 'when':
      return { zh: `${name.zh}是结对时间还是联系时间，看不出来，暂不读取。`, en: `${name.en} may be the pairing’s time or a contact’s; it is not read.` };
    case 'telephones':
      return { zh: `${name.zh}下面是电话号码，不读取。`, en: `${name.en} holds telephone numbers and is not read.` };
    case 'forms':
      return { zh: `${name.zh}下面是联系的形式。`, en: `${name.en} holds forms of contact.` };
    case 'contact-way':
      return { zh: `${name.zh}是电话还是联系形式，看不出来，暂不读取。`, en: `${name.en} may hold telephone numbers or forms of contact; it is not read.` };
    case 'not-read':
      return { zh: `${name.zh}不是要读取的栏目。`, en: `${name.en} is not a column that is read.` };
    case 'unknown':
      return { zh: `${name.zh}不认识，不读取。`, en: `${name.en} is not known and is not read.` };
    case 'mapped':
      return { zh: `${name.zh}由您选定。`, en: `${name.en} was chosen by you.` };
  }
}

/** Why a table was taken for what it was, or why it is asked about. */
export type TableReason =
  | { is: 'log' | 'roster' | 'kind-open' | 'counts' | 'opinions' | 'half-known' | 'not-ours' | 'plan' | 'no-leader' | 'no-representative' | 'title-only' }
  | { is: 'column'; field: string; heading: string }
  | { is: 'contents'; field: string }
  | { is: 'someone'; heading: string }
  | { is: 'repeated-groups' | 'several-representatives' }
  | { is: 'hidden' }
  | { is: 'unit'; unit: string; from: 'sheet' | 'title' };

export function tableReason(kind: TableKind, why: TableReason): Text {
  const label = 'field' in why ? fieldLabel(kind, why.field) : { zh: '', en: '' };
  switch (why.is) {
    case 'log':
      return { zh: '有联系时间、人员和内容（或形式），是联系记录。', en: 'It has dates, people and contents (or forms): a contact log.' };
    case 'roster':
      return { zh: '有领导干部和党外代表人士两栏，是联谊名单。', en: 'It names leaders and representatives: a roster.' };
    case 'kind-open':
      return { zh: '既可能是联谊名单，也可能是联系记录，请选定。', en: 'It may be a roster or a contact log; please choose.' };
    case 'counts':
      return { zh: '表中统计的是次数，可能是汇总表而不是名单，请确认。', en: 'It counts contacts and may be a summary, not a roster; please confirm.' };
    case 'opinions':
      return { zh: '有意见建议而没有联系时间，可能是意见汇总表而不是名单，请确认。', en: 'It tells opinions but no dates of contacts and may be a summary of opinions, not a roster; please confirm.' };
    case 'half-known':
      return { zh: '一半以上的标题不认识，请确认。', en: 'More than half of the headings are not known; please confirm.' };
    case 'not-ours':
      return { zh: '表名或标题说的像是别的工作（学生、家长等），请确认要不要读取。', en: 'Its title speaks of other work (students, parents …); please confirm whether to read it.' };
    case 'plan':
      return {
        zh: '表名或标题说的是计划或安排，未必是已经进行的联系，请确认要不要当作联系记录。',
        en: 'Its title speaks of a plan, and its contacts may not have taken place; please confirm whether it is a log.',
      };
    case 'no-leader':
      return { zh: '没有找到领导干部一栏，请选定。', en: 'No column of leaders was found; please choose.' };
    case 'no-representative':
      return { zh: '没有找到党外代表人士一栏，请选定。', en: 'No column of representatives was found; please choose.' };
    case 'title-only':
      return { zh: '表名或标题像是联谊台账，但各栏的标题不认识，请选定。', en: 'Its title speaks of liaison, but its headings are not known; please choose.' };
    case 'column':
      return {
        zh: `“${why.heading}”是不是“${label.zh}”，不能肯定，请确认或另选一栏。`,
        en: `Whether “${why.heading}” is “${label.en}” is not certain; please confirm, or choose another column.`,
      };
    case 'someone':
      return {
        zh: `“${why.heading}”也可能是结对的一方，请确认要不要读取。`,
        en: `“${why.heading}” may be one side of the pairings too; please confirm whether to read it.`,
      };
    case 'contents':
      return { zh: `“${label.zh}”栏的内容不像${label.zh}，请确认。`, en: `The cells of “${label.en}” do not look like it; please confirm.` };
    case 'repeated-groups':
      return { zh: '一行里有几次联系，程序按一行一次读取，请确认或改成一次一行。', en: 'One row holds several contacts, but rows are read as one each; please confirm, or give each its own row.' };
    case 'several-representatives':
      return {
        zh: '一行里有几栏党外代表人士，程序只读其中一栏，其余的人读不到；请改成一人一行，或写在同一格里，用顿号分开。',
        en: 'Several columns hold representatives, but only one is read; give each person a row, or write them into one cell with 、 between.',
      };
    case 'hidden':
      return { zh: '这张工作表隐藏着，也会读取。', en: 'This sheet is hidden and is read too.' };
    case 'unit':
      return why.from === 'sheet'
        ? { zh: `没有单位栏，按工作表名称作“${why.unit}”。`, en: `It has no column of units; by the sheet’s name they are all “${why.unit}”.` }
        : { zh: `没有单位栏，按表头上方作“${why.unit}”。`, en: `It has no column of units; by the title they are all “${why.unit}”.` };
  }
}
