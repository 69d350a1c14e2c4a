export { createPreserve } from './preserve.js'
//# sourceMappingURL=index.js.map
