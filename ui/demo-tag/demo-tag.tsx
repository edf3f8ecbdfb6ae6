/** 示例: what it stands beside is made up. */
import './demo-tag.css'

export const DemoTag = (): React.JSX.Element => <span className="tag-demo">示例</span>
