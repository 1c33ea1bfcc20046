-- One of the loaded reports at random.
local total = tonumber(os.getenv("BENCH_TOTAL"))
local base
function init()
  math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 1000003)
  base = wrk.path
end
function request()
  return wrk.format("GET", string.format("%s/%08x-0000-7000-8000-000000000000", base, math.random(1, total)))
end
function done(summary, latency)
  io.write(string.format("RESULT %.0f %.2f %.2f %d\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status + summary.errors.timeout))
end
