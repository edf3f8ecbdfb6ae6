/** Heads of columns as they are found in templates, told in our fields. @source exam.md §4.2 */

export type Field =
  | 'kind'
  | 'stem'
  | 'options'
  | 'answer'
  | 'why'
  | 'marks'
  | 'difficulty'
  | 'points'
  | 'basis'
  | 'formula'
  | 'given'
  | 'unit'
  | 'tolerance'
  | 'lastPlace'
  | 'steps'
  | 'misconceptions'
  | 'families'
  | 'enemies'
  | 'name'
  | 'figure'
  | 'figureSays'
  | 'material'
  | 'source'
  | 'licence'
  | 'aside'
/** A field, or the letter of an option. */
export type Column = Field | `option ${string}`

const synonyms: Readonly<Record<Field, readonly string[]>> = {
  kind: ['题型', '题目类型', '试题类型', '类型', 'type'],
  stem: ['题干', '试题', '题目', '题目内容', '试题内容', '问题', '问题描述', '题目描述', '题干内容', '试题题干', 'question', 'stem'],
  options: ['选项', '候选项', '备选项', '备选答案'],
  answer: ['答案', '正确答案', '标准答案', '参考答案', '试题答案', '题目答案', '对/错', '对错', 'answer'],
  why: ['解析', '题目解析', '试题解析', '答案解析', '分析', '解释', '说明', 'analysis', 'explanation'],
  marks: ['分值', '分数', '题目分值', 'score'],
  difficulty: ['难度', '难度等级', '题目难度', '试题难度', 'difficulty'],
  points: ['知识点', '知识点名称', '鉴定点', '知识点编号', '考点'],
  basis: ['依据', '出题依据', '命题依据'],
  formula: ['算式', '公式'],
  given: ['已知'],
  unit: ['单位'],
  tolerance: ['容差', '误差'],
  lastPlace: ['末位'],
  steps: ['步骤分'],
  misconceptions: ['误解', '选错说明', '错因'],
  families: ['错法'],
  enemies: ['互斥', '互斥题', '互斥的题'],
  name: ['题号', '试题编号', '题目编号'],
  figure: ['图'],
  figureSays: ['图的文字'],
  material: ['材料题号', '所属材料'],
  source: ['来源', '题目来源', '出处'],
  licence: ['许可', '授权'],
  aside: ['序号', '编号', '题目分类', '分类', '所属范围', '题库', '题库名', '题库名称', '标签', '备注', '选项数'],
}
const fieldOf = new Map(
  (Object.entries(synonyms) as [Field, readonly string[]][]).flatMap(([field, names]) => names.map((name) => [name, field] as const)),
)

/** How a field is called in what we write ourselves. */
export const headOf = (field: Field): string => synonyms[field][0] ?? ''
export const fieldNamed = (head: string): Field | undefined => fieldOf.get(head.trim())

/** Undefined for a head that nobody knows. `选项A（必填）` is the option A; marks, spaces and full-width brackets do not count. */
export function columnOf(head: string): Column | undefined {
  const name = head
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[(［[【]?(必填|选填|必选|可选|非必填)(项)?[)］\]】]?/g, '')
    .replaceAll(/[\s*:"]/g, '')
  const letter = /^(?:选项|答案选项|option)?[(]?([a-h])[)]?(?:选项|项)?$/.exec(name)?.[1]
  return letter === undefined ? fieldOf.get(name.replaceAll(/[()]/g, '')) : `option ${letter.toUpperCase()}`
}

/** Columns by place, if this row is a head: it names a stem or the answer, and something more. */
export function readHead(cells: readonly string[]): readonly (Column | undefined)[] | undefined {
  const columns = cells.map(columnOf)
  const known = columns.filter((column) => column !== undefined)
  return columns.includes('stem') && known.length >= 2 ? columns : undefined
}
