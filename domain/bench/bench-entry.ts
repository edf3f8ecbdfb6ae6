/** What of the bench can be searched for: a task, or one exercise of it. */
export type BenchEntry = {
  /** `t1`. */
  readonly task: string
  /** `cir-02`; undefined for the task itself. */
  readonly exercise?: string | undefined
  readonly title: string
  /** What people call it besides: 排故, T1. */
  readonly names: readonly string[]
  /** What it is, in plain sentences. */
  readonly says: readonly string[]
}
