import { defineTransformersSetup } from '@slidev/types'
import config from '../deck.config.ts'
import { diagramTransformers } from '../tools/diagrams/diagramTransformers.ts'

export default defineTransformersSetup(() => diagramTransformers({ config: config.mermaid, textOf: config.ledger?.textOf }))
