#!/bin/sh
# Looks for the gzip level that is worth its time.

# suggest NAME DISTRIBUTION: leaves the value in $value.
suggest() {
  echo "::parzen {\"suggest\": \"$1\", \"distribution\": $2}"
  read -r answer
  value=${answer#*: }
  value=${value%\}}
}

while read -r trial; do
  suggest level '{"type": "int", "low": 1, "high": 9}'
  level=$value
  suggest input '{"type": "categorical", "choices": ["/bin/sh", "/bin/ls"]}'
  input=$(echo "$value" | tr -d '"')
  size=$(gzip "-$level" -c "$input" | wc -c)
  echo "level $level makes $size bytes of $input"
  echo "::parzen {\"result\": $((size + 1000 * level))}"
done
