/** A sentence cut into the parts that may change one by one. What a reader takes in as one thing stays whole: 12 个月, 2025-12-31, 三级. */

/** Cuts a text into words; joined again they are the text. */
export type Segment = (text: string) => readonly string[]

const documentNumber = String.raw`\p{Script=Han}{1,6}〔\d{4}〕\d+号`
const day = String.raw`\d{4}-\d{2}(?:-\d{2})?|\d{4} ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?日)?)?|\d{1,2} ?月 ?\d{1,2} ?日`
const unit = '个工作日|工作日|个月|周岁|万元|小时|学时|课时|[%％元年月日天次岁级类种号倍人项分条个]'
const number = String.raw`\d+(?:[.,]\d+)*(?:[–-]\d+(?:\.\d+)?)?(?: ?(?:${unit}))?`
const level = '[一二三四五六七八九十]级'
const whole = new RegExp(`(${[documentNumber, day, number, level].join('|')})`, 'u')

/** In order, none empty. `segment` cuts what lies between the whole things. */
export function tokensOf(text: string, segment: Segment): readonly string[] {
  return text
    .split(whole)
    .flatMap((part, nth) => (nth % 2 === 1 ? [part] : segment(part)))
    .filter((token) => token !== '')
}
