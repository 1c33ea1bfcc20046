# What a person types; the work is done by the scripts beside it.
.DEFAULT_GOAL := help
.PHONY: help run test test-oidc build backend frontend dev bench contract clean

help: ## show this list  显示本列表
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | while IFS='	' read -r name text; do printf '  make %-10s %s\n' "$$name" "$$text"; done

run: ## build what is out of date and start on one address  构建并启动
	@scripts/run

test: ## everything: rules, contract, page, browser journeys  全部检查
	@scripts/test

test-oidc: ## sign-in against a real Keycloak; fetches it once  用真实 Keycloak 检查统一身份认证
	@scripts/check-openid

build: ## page and backend, ready to run  构建页面和后端
	@scripts/build-frontend
	@scripts/build-backend

backend: ## the backend alone, with its tests  后端及其测试
	@scripts/check-backend

frontend: ## the page alone, with its types, lint and unit tests  页面及其检查
	@scripts/check-frontend

dev: ## live reload of backend and page  开发模式
	@scripts/dev

bench: ## speed beside pgbench; takes minutes  性能测试
	@scripts/bench

contract: ## write openapi.yaml and the page's client anew  重新生成接口契约
	@scripts/write-contract

clean: ## remove what was built; the data stay  清除构建产物（保留数据）
	@rm -rf backend/target frontend/dist frontend/node_modules frontend/test-results frontend/playwright-report .tools
