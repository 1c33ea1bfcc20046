-- A draft of its own with a key of its own; each thread counts from a random start.
local body = wrk.body
local n = 0
local prefix
function init()
  math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 1000003)
  prefix = string.format("bench-%d-%d-", os.time(), math.random(1, 1000000000))
end
function request()
  n = n + 1
  wrk.headers["Idempotency-Key"] = prefix .. n
  return wrk.format("POST", nil, nil, body)
end
function done(summary, latency)
  io.write(string.format("RESULT %.0f %.2f %.2f %d\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status + summary.errors.timeout))
end
