// The guard stands in front of this deck's server too.
export { default } from '../../../vite.config.ts'
