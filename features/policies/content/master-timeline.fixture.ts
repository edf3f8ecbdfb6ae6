/**
 * Every dated change that the collected facts list, oldest first, and where the content must hold it. The timeline itself is derived
 * from versions and dated entries and written nowhere; this list exists only to notice what is missing.
 *
 * @source the master timeline of the collected facts (section 4)
 */
import type { ChangedKind } from '#domain/policy/reference-changes.ts'

/** A version whose id is that item's or begins with it starts (or lapses) then; a condition of a version bears the date; an entry changes then. */
export type Held =
  | { readonly in: 'version'; readonly item: string; readonly kind: 'starts' | 'lapses'; readonly on?: string }
  | { readonly in: 'condition'; readonly item: string; readonly on?: string }
  | { readonly in: ChangedKind; readonly item: string; readonly on?: string }

/** `date` as the facts write it, a rough civil date. `on` where the content rightly says another: then the comment tells why. */
export type TimelineRow = { readonly date: string; readonly level: string; readonly subject: string; readonly held: readonly Held[] }

const starts = (item: string, on?: string): Held => ({ in: 'version', item, kind: 'starts', ...(on && { on }) })
const lapses = (item: string, on?: string): Held => ({ in: 'version', item, kind: 'lapses', ...(on && { on }) })
const row = (date: string, level: string, subject: string, ...held: readonly Held[]): TimelineRow => ({ date, level, subject, held })

export const masterTimeline: readonly TimelineRow[] = [
  row('2010-07-01', 'national', '特种作业操作证：6 年有效，3 年复审', { in: 'certificate', item: 'special-operation' }),
  row('2014', '重庆', '鉴定补贴：五类人员，按 2013 年收费表全额', starts('cq-assessment-subsidy-2014')),
  row('2016', '重庆', '鉴定收费：渝价〔2016〕128号', starts('cq-assessment-fees-2016')),
  row('2017-01-01', 'national', '技能提升补贴：这天起发的证', { in: 'condition', item: 'nat-skill-upgrade-2017' }),
  row('2017-07', '重庆', '技能提升补贴：1000/1500/2000', starts('cq-skill-upgrade-2017')),
  row('2017-11', '重庆', '培训补贴：四类到五类人员', starts('cq-training-subsidy-2017'), { in: 'category', item: 'five-groups' }),
  row('2018-01-01', 'national', '职工教育经费：2.5% 到 8%', starts('nat-cit-training-expense')),
  row('2018', 'national', '电工特种作业分成六项', { in: 'certificate', item: 'special-operation' }),
  row('2018-11', 'national', '职称贯通：工程领域', starts('nat-career-bridge')),
  row('2018-11', '重庆四县', '技能提升补贴：36 到 12 个月', starts('cq-skill-upgrade-four-counties')),
  row(
    '2018-12-26',
    'national',
    '电工标准 2018 年版',
    ...['l5', 'l4', 'l3', 'l2', 'l1'].map((level) => starts(`exam-electrician-${level}-2018`)),
    { in: 'certificate', item: 'skill-level' },
  ),
  row(
    '2019-01-01',
    '国家、重庆',
    '技能提升补贴：36 到 12 个月',
    starts('nat-skill-upgrade-2019-relax'),
    starts('cq-skill-upgrade-2019-2020'),
  ),
  row('2019-01-01', 'national', '个税继续教育 3600', starts('nat-iit-continuing-education')),
  row('2019-07-31', '重庆', '职业技能提升行动开始', { in: 'category', item: 'enterprise-staff' }),
  row('2019', '重庆', '培训补贴金额：目录内按成本，目录外 1000 到 5000', starts('cq-training-subsidy-2019-catalog')),
  row('2020', '重庆', '学徒制：放宽到全部技能岗位职工', starts('cq-apprentice-2020')),
  row('2021-01-01', '重庆', '技能提升补贴：一年 1 次，高的挡低的', starts('cq-skill-upgrade-2021')),
  row('2021', '重庆', '培训补贴：一年最多 3 次', starts('cq-training-practice-2021')),
  row('2021-06', 'national', '学徒制：4000 以上到 5000 以上', starts('nat-apprentice-2021')),
  row('2021-09-15', 'national', '五级以上试点特级技师', starts('nat-special-technician-pilot-2021')),
  row('2022-04-19', '重庆', '培训补贴：一年最多 1 次；以工代训停', starts('cq-training-subsidy-2022'), {
    in: 'category',
    item: 'graduate-year',
  }),
  row('2022-04-25', 'national', '技能提升补贴：领失业金的人也给', starts('nat-skill-upgrade-2022-widen'), {
    in: 'category',
    item: 'receiving-ui-benefit',
  }),
  row('2022-04', 'national', '八级工', starts('nat-new-eight-levels-2022', '2022')), // dated March, published at the end of April
  row('2022-09', 'national', '基地和工作室：2022 到 2025 年计划', starts('nat-base-studio-2022')),
  row('2023', 'national', '申报条件的新写法', ...['l5', 'l4', 'l3', 'l2', 'l1'].map((level) => starts(`exam-electrician-${level}-2023`))),
  row('2023', '重庆', '技能提升补贴：像是回到 36 个月', starts('cq-skill-upgrade-2023-gap')),
  row('2023-07', '重庆', '技能提升补贴：渝府办发〔2023〕57号', starts('cq-skill-upgrade-2023')),
  row('2024', '重庆', '八级工试点：31 家，报道是 2024-01-15', starts('cq-new-eight-levels-pilot')),
  row(
    '2024',
    '国家、重庆',
    '培训和评价补贴：六类人员，一辈子 3 次',
    starts('nat-training-subsidy-2024', '2023-12'), // the national rule is dated December 2023 or January 2024
    starts('cq-training-subsidy-2024'),
    starts('nat-assessment-subsidy-2024'),
    starts('cq-assessment-subsidy-2024'),
    { in: 'category', item: 'six-groups' },
  ),
  row('2024', '重庆', '培训补贴金额：A/B/C/A+ 乘就业结果', starts('cq-training-subsidy-2024')),
  row('2024-05', 'national', '技能提升补贴：延到 2024 年底', starts('nat-skill-upgrade-2024', '2024-04')), // issued late April, published in May
  row('2025-04', 'national', '技能提升补贴：一年 1 次，急需紧缺加 2 次', starts('nat-skill-upgrade-2025')),
  row('2025-06-12', '重庆', '稳岗返还：大型 10%，其他 20%', starts('cq-job-retention-2025', '2025-06')), // that day it was posted
  row('2025-07-09', 'national', '稳岗返还：中小 90%，大型 50%', starts('nat-job-retention-2025-07')),
  row('2025-11-19', '重庆', '技能强企 13 条', starts('cq-skill-enterprise-13-2025')),
  row(
    '2026-01-01',
    'national',
    '技能提升补贴：2025 年的放宽到期',
    lapses('nat-skill-upgrade-2025', '2025-12-31'),
    starts('nat-skill-upgrade-2026'),
  ),
  row('2026-02-06', '重庆', '就业公共服务体系新方案', { in: 'channel', item: 'cq-public-employment' }),
]
