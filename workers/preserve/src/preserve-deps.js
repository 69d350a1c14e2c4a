export {}
//# sourceMappingURL=preserve-deps.js.map
