import { guardPlugin } from '@interview-deck/toolbox/guard/guardPlugin'

export default { plugins: [guardPlugin({ launchEditor: false })] }
