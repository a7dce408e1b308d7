import { diagramTransformers } from '@interview-deck/toolbox/diagrams/diagramTransformers'
import { defineTransformersSetup } from '@slidev/types'
import config from '../deck.config.ts'

export default defineTransformersSetup(() => diagramTransformers({ config: config.mermaid, textOf: config.ledger?.textOf }))
